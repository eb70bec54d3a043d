import type { LocalCloud } from "../cloud.ts";
import { missing, type Column, type Row, type Table } from "../graph/value.ts";

const common: readonly Column[] = [
  { name: "TimeGenerated", type: "datetime" },
  { name: "CallerIpAddress", type: "string" },
  { name: "Identity", type: "string" },
  { name: "LoginServer", type: "string" },
  { name: "OperationName", type: "string" },
  { name: "Region", type: "string" },
  { name: "ResultDescription", type: "string" },
  { name: "_ResourceId", type: "string" },
];

/** The tables of a registry's logs, with the columns that are documented for both, and those of the second. */
export const logTables: Readonly<Record<string, readonly Column[]>> = {
  ContainerRegistryLoginEvents: common,
  ContainerRegistryRepositoryEvents: [
    ...common,
    { name: "Repository", type: "string" },
    { name: "Tag", type: "string" },
    { name: "Digest", type: "string" },
  ],
};

/** A table of a workspace as the tenant file fills it; `minutesAgo` says when a row was written. */
export function logTable(
  { tenant }: LocalCloud,
  customerId: string,
  name: string,
): Table | undefined {
  const columns = logTables[name];
  return (
    columns && {
      columns,
      rows: (tenant.workspaceLogs[customerId]?.[name] ?? []).map(
        ({ minutesAgo, row }): Row => ({
          ...Object.fromEntries(
            columns.map((column) => [
              column.name,
              row[column.name] ?? missing(column.type),
            ]),
          ),
          TimeGenerated: Date.now() - minutesAgo * 60_000,
        }),
      ),
    }
  );
}
