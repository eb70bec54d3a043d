/** So many of the repositories' events are kept, the latest. */
export const mostEvents = 500;

/**
 * Queries of a registry's logs in a workspace. `{registryId}` stands for its id. Only documented columns are used ("Azure
 * Monitor Logs reference", tables of Azure Container Registry); each query ends with a row limit far below the service's.
 */
export const logQueries = {
  /** Who signed in from where, and how often the registry's network rules refused. */
  logins: `
ContainerRegistryLoginEvents
| where TimeGenerated > ago(1d) and _ResourceId =~ '{registryId}'
| summarize Denied = countif(ResultDescription == '403' or ResultDescription has 'not allowed access'), Logins = count() by CallerIpAddress
| top 200 by Denied desc`,

  /** What came into the registry and what went; one more than are kept, to see whether that was all. */
  repositoryEvents: `
ContainerRegistryRepositoryEvents
| where TimeGenerated > ago(30d) and _ResourceId =~ '{registryId}'
| where OperationName contains 'push' or OperationName contains 'delete' or OperationName contains 'untag' or OperationName contains 'purge'
| where ResultDescription !startswith '4' and ResultDescription !startswith '5'
| project TimeGenerated, OperationName, Repository, Tag, Digest
| top ${mostEvents + 1} by TimeGenerated desc`,
} as const satisfies Record<string, string>;
