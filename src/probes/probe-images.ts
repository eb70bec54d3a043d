import { known, unknown, type Unknown } from "../model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type HttpAnswer,
  type TokenAnswer,
} from "../model/probe.ts";
import { remark, type Remark } from "../model/remark.ts";
import { refusalRemark } from "../model/refusal-remark.ts";
import type { DataWay } from "./blob.ts";
import { groundsFrom } from "./failure.ts";
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
  const notAsked = (source: string, why: Remark) => ({
    obstacle: unknown("not-asked", source, { remark: why }),
  });
  const untrusted = (why: Remark) => ({
    obstacle: unknown("failed", "GET /v2/", { remark: why }),
  });
  if (target === undefined || challenge === undefined) {
    return notAsked("sign-in", remark("registry-not-reached"));
  }
  if (signIn === undefined) {
    return notAsked("sign-in", remark("no-registry-sign-in"));
  }
  if (challenge.status === 403) {
    return notAsked("GET /v2/", remark("network-refuses-machine"));
  }
  if (challenge.realm === undefined) {
    return untrusted(remark("answer-not-of-registry"));
  }
  return isOwnRealm(request, challenge)
    ? { target, signIn }
    : untrusted(remark("challenge-of-other-host"));
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
    const why = unknown(reasonOfRefusal(answer), source, {
      remark: refusalRemark("sign-in-refused", answer),
    });
    for (const image of request.images) {
      reportToken(image, known(answer, source, run.now()), request, run);
      reportImages(image, why, request, run);
    }
  } catch (error) {
    const why = unknown("failed", source, groundsFrom(error));
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
    const why = unknown(reasonOfRefusal(answer), source, {
      remark: refusalRemark("token-refused", answer),
    });
    reportImages(image, why, request, run);
  } catch (error) {
    const why = unknown("failed", source, groundsFrom(error));
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
