import { isRegistryHost } from "../model/cloud.ts";
import {
  repositoryActions,
  type HttpAnswer,
  type TokenAnswer,
} from "../model/probe.ts";
import {
  claimsOf,
  fieldOf,
  listOf,
  parseJson,
  parseUrl,
  refusalOf,
  textOf,
} from "./registry-answer.ts";
import type { ProbeRequest, SignIn } from "./request.ts";
import { send, type HttpsAnswer, type HttpsRequest } from "./https.ts";

/** Where the registry answers: everything that a request to it needs but method and path. */
export type Target = Pick<HttpsRequest, "host" | "dial" | "port" | "timeoutMs">;

/** A token of the registry for one repository, and how it was come by. The token itself never leaves the worker. */
export interface Grant {
  readonly answer: TokenAnswer;
  readonly accessToken?: string;
}

/**
 * Whether the caller's token may be sent to the realm that a challenge names: only to this registry's own host.
 * A challenge that names another host would otherwise collect tokens.
 */
export function isOwnRealm(
  { cloud, loginServer }: Pick<ProbeRequest, "cloud" | "loginServer">,
  challenge: Pick<HttpAnswer, "realm">,
): boolean {
  const realm = parseUrl(challenge.realm);
  return (
    realm !== undefined &&
    realm.protocol === "https:" &&
    realm.hostname === loginServer.toLowerCase() &&
    isRegistryHost(cloud, realm.hostname)
  );
}

/** Entra token → the registry's refresh token. The first of the caller's tokens that the registry takes wins. */
export async function exchange(
  target: Target,
  signIn: SignIn,
): Promise<{ refreshToken: string } | { answer: TokenAnswer }> {
  let refused: HttpsAnswer | undefined;
  for (const token of signIn.tokens) {
    const answer = await post(target, "/oauth2/exchange", {
      grant_type: "access_token",
      service: target.host,
      tenant: signIn.tenantId,
      access_token: token,
    });
    const refreshToken = textOf(parseJson(answer.body), "refresh_token");
    if (answer.status === 200 && refreshToken !== undefined) {
      return { refreshToken };
    }
    refused = answer;
  }
  return { answer: refusal("exchange", refused) };
}

/**
 * The registry's refresh token → an access token for one repository. A registry gives as many of the actions as the caller
 * may do ("Token Authentication Specification"), so everything is asked for at once, to tell what that is; should one refuse
 * the whole, the pull is asked for alone.
 */
export async function grant(
  target: Target,
  refreshToken: string,
  repository: string,
): Promise<Grant> {
  const ask = (scope: string): Promise<HttpsAnswer> =>
    post(target, "/oauth2/token", {
      grant_type: "refresh_token",
      service: target.host,
      scope,
      refresh_token: refreshToken,
    });
  const actions = repositoryActions.join(",");
  const all = await ask(`repository:${repository}:${actions} ${catalog}`);
  const isWhole = all.status !== 400 && all.status !== 401;
  const answer = isWhole
    ? all
    : await ask(`repository:${repository}:pull,metadata_read`);
  const accessToken = textOf(parseJson(answer.body), "access_token");
  if (answer.status !== 200 || accessToken === undefined) {
    return { answer: refusal("token", answer) };
  }
  const held = accessOf(accessToken);
  const onRepository = held("repository", repository);
  return {
    accessToken,
    answer: {
      step: "granted",
      status: answer.status,
      mayPull: onRepository.includes("pull"),
      ...(isWhole && {
        actions: repositoryActions.filter((one) => onRepository.includes(one)),
        mayList: held("registry", "catalog").includes("*"),
      }),
    },
  };
}

const catalog = "registry:catalog:*";

function post(
  target: Target,
  path: string,
  fields: Record<string, string>,
): Promise<HttpsAnswer> {
  const body = new URLSearchParams(fields).toString();
  return send({ ...target, method: "POST", path, body });
}

function refusal(
  step: "exchange" | "token",
  answer: HttpsAnswer | undefined,
): TokenAnswer {
  return {
    step,
    status: answer?.status ?? 0,
    mayPull: false,
    ...(answer && refusalOf(answer)),
  };
}

/** What a token is good for, by type and name: its `access` claim. */
function accessOf(
  accessToken: string,
): (type: string, name: string) => readonly unknown[] {
  const access = listOf(claimsOf(accessToken), "access");
  return (type, name) =>
    access.flatMap((entry) =>
      fieldOf(entry, "type") === type && fieldOf(entry, "name") === name
        ? listOf(entry, "actions")
        : [],
    );
}
