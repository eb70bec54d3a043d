import { unknown, known, type Unknown } from "../model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type HttpAnswer,
  type TokenAnswer,
} from "../model/probe.ts";
import { reasonOf } from "./failure.ts";
import { probeManifest, probeTags, type Connect } from "./image.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest, RepositoryImages } from "./request.ts";
import { exchange, grant, isOwnRealm, type Target } from "./token.ts";

/** The caller's own sign-in, tags and manifests. What stops one step is the reason why the later ones are not known. */
export async function probeImages(of: {
  target: Target | undefined;
  challenge: HttpAnswer | undefined;
  connect: Connect;
  request: ProbeRequest;
  run: ProbeRun;
}): Promise<void> {
  const { target, challenge, connect, request, run } = of;
  if (request.images.length === 0) {
    return;
  }
  const obstacle = obstacleToSignIn(target, challenge, request);
  if (
    obstacle !== undefined ||
    target === undefined ||
    request.signIn === undefined
  ) {
    reportImagesUnknown(request, run, obstacle ?? unknown("failed", "sign-in"));
    return;
  }
  try {
    const exchanged = await exchange(target, request.signIn);
    if ("answer" in exchanged) {
      const source = "POST /oauth2/exchange";
      for (const { repository } of request.images) {
        const key = repositoryKey(request.loginServer, repository);
        run.report(
          "registryToken",
          key,
          known(exchanged.answer, source, run.now()),
        );
      }
      const detail = `the registry refused the sign-in (${exchanged.answer.status})`;
      const reason = isNetworkRefusal(exchanged.answer)
        ? "not-asked"
        : "denied";
      reportImagesUnknown(
        request,
        run,
        unknown(reason, source, { detail }),
        true,
      );
      return;
    }
    await Promise.all(
      request.images.map((image) =>
        probeRepository(
          target,
          exchanged.refreshToken,
          image,
          connect,
          request,
          run,
        ),
      ),
    );
  } catch (error) {
    reportImagesUnknown(
      request,
      run,
      unknown("failed", "sign-in", { detail: reasonOf(error) }),
    );
  }
}

function obstacleToSignIn(
  target: Target | undefined,
  challenge: HttpAnswer | undefined,
  request: ProbeRequest,
): Unknown | undefined {
  if (target === undefined || challenge === undefined) {
    return unknown("not-asked", "sign-in", {
      detail: "the registry could not be reached from this machine",
    });
  }
  if (request.signIn === undefined) {
    return unknown("not-asked", "sign-in", {
      detail: "no sign-in for the registry",
    });
  }
  if (challenge.status === 403) {
    const detail = "the registry's network rules refuse this machine";
    return unknown("not-asked", "GET /v2/", { detail });
  }
  return isOwnRealm(request, challenge)
    ? undefined
    : unknown("failed", "GET /v2/", {
        detail: "the challenge names another host; nothing was sent",
      });
}

/** A registry may refuse an address only where tokens are given; a refused identity is a 401. */
function isNetworkRefusal({ status }: TokenAnswer): boolean {
  return status === 403;
}

async function probeRepository(
  target: Target,
  refreshToken: string,
  { repository, references }: RepositoryImages,
  connect: Connect,
  request: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  const key = repositoryKey(request.loginServer, repository);
  const { answer, accessToken } = await grant(target, refreshToken, repository);
  run.report(
    "registryToken",
    key,
    known(answer, "POST /oauth2/token", run.now()),
  );
  if (accessToken === undefined) {
    const detail = `the registry gave no token (${answer.status})`;
    const refused = unknown("denied", "POST /oauth2/token", { detail });
    reportImagesUnknown(
      { ...request, images: [{ repository, references }] },
      run,
      refused,
      true,
    );
    return;
  }
  await Promise.all([
    attempt(() => probeTags(target, accessToken, repository), "tags", key, run),
    ...references.map((reference) =>
      attempt(
        () =>
          probeManifest(
            target,
            accessToken,
            repository,
            reference,
            connect,
            request.cloud,
          ),
        "manifests",
        manifestKey(request.loginServer, repository, reference),
        run,
      ),
    ),
  ]);
}

async function attempt<T extends { readonly status: number }>(
  probe: () => Promise<T>,
  table: "tags" | "manifests",
  key: string,
  run: ProbeRun,
): Promise<void> {
  try {
    run.report(table, key, known(await probe(), `GET ${key}`, run.now()));
  } catch (error) {
    run.report(
      table,
      key,
      unknown("failed", `GET ${key}`, { detail: reasonOf(error) }),
    );
  }
}

function reportImagesUnknown(
  { loginServer, images }: Pick<ProbeRequest, "loginServer" | "images">,
  run: ProbeRun,
  why: Unknown,
  tokenReported = false,
): void {
  for (const { repository, references } of images) {
    const key = repositoryKey(loginServer, repository);
    if (!tokenReported) {
      run.report("registryToken", key, why);
    }
    run.report("tags", key, why);
    for (const reference of references) {
      run.report(
        "manifests",
        manifestKey(loginServer, repository, reference),
        why,
      );
    }
  }
}
