import type { Answer } from "../http/exchange.ts";

/** ARM's error document. */
export function armError(
  status: number,
  code: string,
  message: string,
  more: object = {},
): Answer {
  return { status, body: { error: { code, message, ...more } } };
}

export function subscriptionNotFound(subscriptionId: string): Answer {
  return armError(
    404,
    "SubscriptionNotFound",
    `The subscription '${subscriptionId}' could not be found.`,
  );
}

export function resourceGroupNotFound(name: string): Answer {
  return armError(
    404,
    "ResourceGroupNotFound",
    `Resource group '${name}' could not be found.`,
  );
}

/** @param name type and names as ARM joins them: `Microsoft.Web/sites/shop` */
export function resourceNotFound(name: string, resourceGroup: string): Answer {
  return armError(
    404,
    "ResourceNotFound",
    `The Resource '${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

export function parentResourceNotFound(type: string, parent: string): Answer {
  return armError(
    404,
    "ParentResourceNotFound",
    `Failed to perform 'read' on resource(s) of type '${type}', because the parent resource '${parent}' could not be found.`,
  );
}

export function authorizationFailed(
  caller: { readonly userPrincipalName: string; readonly id: string },
  action: string,
  scope: string,
): Answer {
  return armError(
    403,
    "AuthorizationFailed",
    `The client '${caller.userPrincipalName}' with object id '${caller.id}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

export function methodNotAllowed(method: string): Answer {
  return armError(
    405,
    "MethodNotAllowed",
    `The request method '${method}' is not allowed for this resource.`,
  );
}
