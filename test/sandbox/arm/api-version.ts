import type { Answer } from "../http/exchange.ts";
import { armError } from "./errors.ts";
import { typeOf, type ArmPath } from "./path.ts";
import {
  isKnownNamespace,
  resourcesVersions,
  versionsOf,
} from "./resource-types.ts";

/** ARM's refusal of a request whose `api-version` is missing or unknown for the type, or whose type is unknown. */
export function refuseVersion(
  path: ArmPath,
  version: string | null,
): Answer | undefined {
  if (version === null || version === "") {
    return armError(
      400,
      "MissingApiVersionParameter",
      "The api-version query parameter (?api-version=) is required for all requests.",
    );
  }
  if (path.namespace === "" || (path.types.length === 0 && path.tail === "")) {
    return resourcesVersions.includes(version)
      ? undefined
      : armError(
          400,
          "InvalidApiVersionParameter",
          `The api-version '${version}' is invalid. The supported versions are '${resourcesVersions.join(",")}'.`,
        );
  }
  if (!isKnownNamespace(path.namespace)) {
    return armError(
      404,
      "InvalidResourceNamespace",
      `The resource namespace '${path.namespace}' is invalid.`,
    );
  }
  const type =
    path.types.length === 0 ? `${path.namespace}/${path.tail}` : typeOf(path);
  const known = versionsOf(type);
  if (known === undefined) {
    return armError(
      404,
      "InvalidResourceType",
      `The resource type '${type.slice(path.namespace.length + 1)}' could not be found in the namespace '${path.namespace}' for api version '${version}'.`,
    );
  }
  return known.includes(version)
    ? undefined
    : armError(
        400,
        "NoRegisteredProviderFound",
        `No registered resource provider found for API version '${version}' for type '${type.slice(path.namespace.length + 1)}'. The supported api-versions are '${known.join(", ")}'.`,
      );
}
