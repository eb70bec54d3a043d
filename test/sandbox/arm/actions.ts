import type { Answer } from "../http/exchange.ts";
import { list, object, sameText, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { armError, authorizationFailed, methodNotAllowed } from "./errors.ts";
import { find } from "./lookup.ts";
import { lockThatStops, scopeLocked } from "./locks.ts";
import { page } from "./paging.ts";
import { idOf, typeOf, type ArmPath } from "./path.ts";
import { notFound } from "./resources.ts";
import { runCommand } from "./run-command.ts";

type Action = (context: ArmContext, target: Resource) => Answer;

interface Known {
  readonly method: "GET" | "POST";
  /** The last part of the ARM action that it needs. */
  readonly verb: string;
  readonly run: Action;
}

const listSecrets: Known = {
  method: "POST",
  verb: "listSecrets/action",
  run: (_, app) => ({
    status: 200,
    body: { value: object(app.properties["configuration"])["secrets"] ?? [] },
  }),
};

/** By type and last part of the path, in lower case. */
const actions: Readonly<Record<string, Known>> = {
  "microsoft.containerregistry/registries/listusages": {
    method: "GET",
    verb: "listUsages/read",
    run: listUsages,
  },
  "microsoft.containerregistry/registries/listcredentials": {
    method: "POST",
    verb: "listCredentials/action",
    run: listCredentials,
  },
  "microsoft.app/containerapps/listsecrets": listSecrets,
  "microsoft.app/jobs/listsecrets": listSecrets,
  "microsoft.containerregistry/registries/privatelinkresources": {
    method: "GET",
    verb: "privateLinkResources/read",
    run: listPrivateLinkResources,
  },
  "microsoft.web/sites/containerlogs": {
    method: "POST",
    verb: "containerlogs/action",
    run: lastContainerLog,
  },
  "microsoft.web/sites/slots/containerlogs": {
    method: "POST",
    verb: "containerlogs/action",
    run: lastContainerLog,
  },
  "microsoft.containerinstance/containergroups/containers/logs": {
    method: "GET",
    verb: "logs/read",
    run: containerOutput,
  },
  "microsoft.containerservice/managedclusters/runcommand": {
    method: "POST",
    verb: "runCommand/action",
    run: runCommand,
  },
};

/** An action on a resource, or undefined when the path's last part is a collection of children. */
export function answerAction(
  context: ArmContext,
  path: ArmPath,
): Answer | undefined {
  const { request } = context;
  if (isSettingsList(path) && request.method === "POST") {
    return listSettings(context, path);
  }
  if (isServiceTagList(path) && request.method === "GET") {
    return listServiceTags(context, path);
  }
  const action = actions[`${typeOf(path)}/${path.tail}`.toLowerCase()];
  if (action === undefined) {
    return undefined;
  }
  if (action.method !== request.method) {
    return methodNotAllowed(request.method);
  }
  const needed = `${typeOf(path)}/${action.verb}`;
  return refusal(context, path, needed) ?? onTarget(context, path, action.run);
}

/** Why the caller may not do the action: no right, or a lock (a POST counts as a write). */
function refusal(
  context: ArmContext,
  path: ArmPath,
  action: string,
): Answer | undefined {
  const { cloud, rights, user, request } = context;
  const id = idOf(path);
  if (!rights.may(action, id)) {
    return authorizationFailed(user, action, id);
  }
  const lock =
    request.method === "POST" ? lockThatStops(cloud, id, "write") : undefined;
  return lock === undefined ? undefined : scopeLocked(id, "write", lock);
}

function onTarget(context: ArmContext, path: ArmPath, run: Action): Answer {
  const target = find(context.cloud, idOf(path));
  return target === undefined ? notFound(context, path) : run(context, target);
}

/** The tenant file says limits and values; the number of IP rules is counted. */
function listUsages(_: ArmContext, registry: Resource): Answer {
  const { ipRules } = object(registry.properties["networkRuleSet"]);
  const usages = list(object(registry["listUsages"])["value"]).map(object);
  const value = usages.map((usage) =>
    usage["name"] === "IPRules"
      ? { ...usage, currentValue: list(ipRules).length }
      : usage,
  );
  return { status: 200, body: { value } };
}

function listCredentials({ cloud }: ArmContext, registry: Resource): Answer {
  const [password, password2] = cloud.tenant.adminPasswords[registry.id] ?? [
    "",
    "",
  ];
  if (registry.properties["adminUserEnabled"] !== true) {
    return armError(
      400,
      "UnAuthorizedForCredentialOperations",
      `Cannot perform credential operations for ${registry.id} as admin user is disabled. Kindly enable admin user as per docs: https://aka.ms/acr/authentication#admin-account`,
    );
  }
  return {
    status: 200,
    body: {
      username: registry.name,
      passwords: [
        { name: "password", value: password },
        { name: "password2", value: password2 },
      ],
    },
  };
}

function listPrivateLinkResources(
  { cloud }: ArmContext,
  registry: Resource,
): Answer {
  const replicas = [...cloud.store.all()].filter(
    ({ id, type }) =>
      sameText(type, "Microsoft.ContainerRegistry/registries/replications") &&
      id.toLowerCase().startsWith(`${registry.id.toLowerCase()}/`),
  );
  const regions = new Set(
    [registry, ...replicas].map((each) =>
      text(each["location"]).replaceAll(" ", "").toLowerCase(),
    ),
  );
  const requiredMembers = [
    "registry",
    ...[...regions].map((region) => `registry_data_${region}`),
  ];
  const resource = {
    id: `${registry.id}/privateLinkResources/registry`,
    name: "registry",
    type: "Microsoft.ContainerRegistry/registries/privateLinkResources",
    properties: {
      groupId: "registry",
      requiredMembers,
      requiredZoneNames: [cloud.tenant.cloud.privateDnsZone],
    },
  };
  return { status: 200, body: { value: [resource] } };
}

/** Plain text under a type that says nothing; 204 where nothing was logged. */
function lastContainerLog({ cloud }: ArmContext, site: Resource): Answer {
  const lines = cloud.tenant.logs[site.id]?.container;
  return lines === undefined
    ? { status: 204 }
    : {
        status: 200,
        headers: { "content-type": "application/octet-stream" },
        body: lines.map((line) => `${line}\n`).join(""),
      };
}

/** What a container of a group has printed. */
function containerOutput({ cloud }: ArmContext, container: Resource): Answer {
  const lines = cloud.tenant.logs[container.id]?.container ?? [];
  return {
    status: 200,
    body: { content: lines.map((line) => `${line}\n`).join("") },
  };
}

/** `…/sites/x[/slots/y]/config/appsettings/list`: secret settings are read by POST only. */
function isSettingsList(path: ArmPath): boolean {
  return (
    sameText(path.namespace, "Microsoft.Web") &&
    sameText(path.types.at(-1) ?? "", "config") &&
    sameText(path.tail, "list")
  );
}

function listSettings(context: ArmContext, path: ArmPath): Answer {
  const id = idOf(path);
  const site: ArmPath = {
    ...path,
    types: path.types.slice(0, -1),
    names: path.names.slice(0, -1),
  };
  const refused = refusal(context, path, `${typeOf(path)}/list/action`);
  if (refused !== undefined) {
    return refused;
  }
  return onTarget(context, site, ({ cloud }, target) => ({
    status: 200,
    body: {
      id,
      name: path.names.at(-1) ?? "",
      type: typeOf(path),
      location: text(target["location"]),
      properties: object(cloud.store.get(id)?.properties),
    },
  }));
}

function isServiceTagList(path: ArmPath): boolean {
  return (
    sameText(typeOf(path), "Microsoft.Network/locations") &&
    sameText(path.tail, "serviceTagDetails")
  );
}

/** The addresses of Azure's services, which the tenant file says; the parameter `tagName` asks for one service. */
function listServiceTags(context: ArmContext, path: ArmPath): Answer {
  const { cloud, request } = context;
  const wanted = request.query.get("tagName");
  const tags = Object.entries(cloud.tenant.serviceTags)
    .filter(([name]) => wanted === null || sameText(name, wanted))
    .map(([name, addressPrefixes]) => ({
      id: name,
      name,
      serviceTagChangeNumber: "91",
      properties: {
        changeNumber: "7",
        region: (name.split(".")[1] ?? "").toLowerCase(),
        systemService: name.split(".")[0],
        addressPrefixes,
      },
    }));
  const action = "Microsoft.Network/locations/serviceTagDetails/read";
  return refusal(context, path, action) ?? page(context, tags);
}
