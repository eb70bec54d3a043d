import type { Answer } from "../http/exchange.ts";
import { sameText, type Json } from "../json.ts";
import type { ArmContext } from "./context.ts";
import { authorizationFailed } from "./errors.ts";
import { isWithin, type ArmPath } from "./path.ts";
import { ofType } from "./rights.ts";

const type = "Microsoft.Security/pricings";

const plans = ["CloudPosture", "ContainerRegistry", "Containers"];

/** All plans of Defender for Cloud that scan images; those that the tenant file does not name are off. No pages. */
export function answerDefender(
  { cloud, rights, user }: ArmContext,
  path: ArmPath,
): Answer | undefined {
  if (!sameText(`${path.namespace}/${path.tail}`, type)) {
    return undefined;
  }
  const action = `${type}/read`;
  if (!rights.may(action, path.scope)) {
    return authorizationFailed(user, action, path.scope);
  }
  const stated = ofType(cloud, type).filter(({ id }) =>
    isWithin(id, path.scope),
  );
  const value = plans.map(
    (name) =>
      stated.find((each) => sameText(each.name, name)) ??
      switchedOff(path.scope, name),
  );
  return { status: 200, body: { value } };
}

function switchedOff(scope: string, name: string): Json {
  return {
    id: `${scope}/providers/${type}/${name}`,
    name,
    type,
    properties: { pricingTier: "Free" },
  };
}
