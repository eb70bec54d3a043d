import { known, unknown, type Unknown } from "../model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type HttpAnswer,
  type TokenAnswer,
} from "../model/probe.ts";
import type { DataWay } from "./blob.ts";
import { reasonOf } from "./failure.ts";
import { lookAtImages } from "./look-at-images.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest, RepositoryImages, SignIn } from "./request.ts";
import { exchange, grant, isOwnRealm, type Target } from "./token.ts";

interface ImageRun {
  readonly target: Target;
  readonly connect: DataWay["connect"];
  readonly request: ProbeRequest;
  readonly run: ProbeRun;
}

/** The caller's own sign-in, tags and manifests. What stops one step is the reason why the later ones are not known. */
export async function probeImages({
  target,
  challenge,
  connect,
  request,
  run,
}: {
  target: Target | undefined;
  challenge: HttpAnswer | undefined;
  connect: DataWay["connect"];
  request: ProbeRequest;
  run: ProbeRun;
}): Promise<void> {
  if (request.images.length === 0) {
    return;
  }
  const ready = prepareSignIn(target, challenge, request);
  if ("obstacle" in ready) {
    for (const image of request.images) {
      reportToken(image, ready.obstacle, request, run);
      reportImages(image, ready.obstacle, request, run);
    }
    return;
  }
  await signInAndLook(ready.signIn, {
    target: ready.target,
    connect,
    request,
    run,
  });
}

/** Whether the caller's token may be sent, and where to. */
function prepareSignIn(
  target: Target | undefined,
  challenge: HttpAnswer | undefined,
  request: ProbeRequest,
): { target: Target; signIn: SignIn } | { obstacle: Unknown } {
  const { signIn } = request;
  const notAsked = (source: string, detail: string) => ({
    obstacle: unknown("not-asked", source, { detail }),
  });
  const untrusted = (detail: string) => ({
    obstacle: unknown("failed", "GET /v2/", { detail }),
  });
  if (target === undefined || challenge === undefined) {
    const detail = "the registry could not be reached from this machine";
    return notAsked("sign-in", detail);
  }
  if (signIn === undefined) {
    return notAsked("sign-in", "no sign-in for the registry");
  }
  if (challenge.status === 403) {
    const detail = "the registry's network rules refuse this machine";
    return notAsked("GET /v2/", detail);
  }
  if (challenge.realm === undefined) {
    return untrusted("the answer was not a registry's; nothing was sent");
  }
  return isOwnRealm(request, challenge)
    ? { target, signIn }
    : untrusted("the challenge names another host; nothing was sent");
}

async function signInAndLook(signIn: SignIn, of: ImageRun): Promise<void> {
  const { target, request, run } = of;
  const source = "POST /oauth2/exchange";
  try {
    const exchanged = await exchange(target, signIn);
    if ("refreshToken" in exchanged) {
      await Promise.all(
        request.images.map((image) =>
          probeRepository(exchanged.refreshToken, image, of),
        ),
      );
      return;
    }
    const { answer } = exchanged;
    const detail = `the registry refused the sign-in (${told(answer)})`;
    const why = unknown(reasonOfRefusal(answer), source, { detail });
    for (const image of request.images) {
      reportToken(image, known(answer, source, run.now()), request, run);
      reportImages(image, why, request, run);
    }
  } catch (error) {
    const why = unknown("failed", source, { detail: reasonOf(error) });
    for (const image of request.images) {
      reportToken(image, why, request, run);
      reportImages(image, why, request, run);
    }
  }
}

/** A registry may refuse an address only where tokens are given (403); a refused identity is a 401. */
function reasonOfRefusal({ status }: TokenAnswer): Unknown["reason"] {
  return status === 403 ? "not-asked" : "denied";
}

function told({ status, correlationId }: TokenAnswer): string {
  return correlationId === undefined
    ? String(status)
    : `${status}, correlation id ${correlationId}`;
}

/** Never throws: what breaks for one repository says nothing of the others. */
async function probeRepository(
  refreshToken: string,
  image: RepositoryImages,
  of: ImageRun,
): Promise<void> {
  const { target, connect, request, run } = of;
  const source = "POST /oauth2/token";
  try {
    const { repository } = image;
    const granted = await grant(target, refreshToken, repository);
    const { answer, accessToken } = granted;
    reportToken(image, known(answer, source, run.now()), request, run);
    if (accessToken !== undefined) {
      const way = { cloud: request.cloud, connect };
      await lookAtImages({ target, accessToken, repository }, image, way, run);
      return;
    }
    const detail = `the registry gave no token (${told(answer)})`;
    const why = unknown(reasonOfRefusal(answer), source, { detail });
    reportImages(image, why, request, run);
  } catch (error) {
    const why = unknown("failed", source, { detail: reasonOf(error) });
    reportToken(image, why, request, run);
    reportImages(image, why, request, run);
  }
}

function reportToken(
  { repository }: RepositoryImages,
  fact: Parameters<ProbeRun["report"]>[2],
  { loginServer }: ProbeRequest,
  run: ProbeRun,
): void {
  run.report("registryToken", repositoryKey(loginServer, repository), fact);
}

function reportImages(
  { repository, references }: RepositoryImages,
  why: Unknown,
  { loginServer }: ProbeRequest,
  run: ProbeRun,
): void {
  run.report("tags", repositoryKey(loginServer, repository), why);
  for (const reference of references) {
    const key = manifestKey(loginServer, repository, reference);
    run.report("manifests", key, why);
  }
}
