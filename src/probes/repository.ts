import { send, type HttpsAnswer } from "./https.ts";
import type { Target } from "./token.ts";

/** A repository, and the token that its registry gave for it. */
export interface Repository {
  readonly target: Target;
  readonly accessToken: string;
  readonly repository: string;
}

/** A request to the repository's registry. */
export function get(
  { target, accessToken }: Repository,
  path: string,
  headers: Record<string, string> = {},
): Promise<HttpsAnswer> {
  return send({
    ...target,
    method: "GET",
    path: `/${path}`,
    headers: { ...headers, authorization: `Bearer ${accessToken}` },
  });
}

/** The repository's name in a path. */
export function pathOf({ repository }: Repository): string {
  return repository.split("/").map(segment).join("/");
}

/** Names of images come from settings that anybody may have written; a digest keeps its colon. */
export function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":");
}
