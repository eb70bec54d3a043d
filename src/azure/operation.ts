import { setTimeout as sleep } from "node:timers/promises";
import type { ArmClient } from "./arm-client.ts";
import type { AzureError, Result } from "./azure-error.ts";
import type { ArmAnswer } from "./send.ts";

/** Between two polls where the service names no time. */
const usualWaitMs = 2000;

/** No poll is put off longer than this, whatever the service names. */
const longestWaitMs = 30_000;

/**
 * Follows a long-running operation to its end ("Track asynchronous Azure operations"): by `Azure-AsyncOperation` where the
 * answer has it, else by `Location`; an answer with neither is the end already.
 * @returns the last answer
 */
export async function followOperation(
  arm: ArmClient,
  answer: ArmAnswer,
  signal: AbortSignal,
): Promise<Result<ArmAnswer>> {
  const byStatus = answer.header("azure-asyncoperation");
  const link = byStatus ?? answer.header("location");
  if (link === undefined) {
    return { ok: true, value: answer };
  }
  let last = answer;
  for (;;) {
    if (!(await waited(waitOf(last), signal))) {
      return { ok: false, error: cancelled };
    }
    const polled = await arm.send({ method: "GET", path: link });
    if (!polled.ok) {
      return polled;
    }
    last = polled.value;
    const status =
      byStatus === undefined ? statusOfCode(last) : statusOfBody(last);
    if (status === "Succeeded") {
      return polled;
    }
    if (status === "Failed" || status === "Canceled") {
      return { ok: false, error: failure(last, status) };
    }
  }
}

const cancelled: AzureError = {
  kind: "cancelled",
  code: "Cancelled",
  message: "Cancelled.",
};

/** False when the signal cut the wait short. */
async function waited(
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

function waitOf(answer: ArmAnswer): number {
  const seconds = Number(answer.header("retry-after"));
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, longestWaitMs)
    : usualWaitMs;
}

/** At `Location` 202 means that the operation goes on. */
function statusOfCode({ status }: ArmAnswer): string {
  return status === 202 ? "InProgress" : "Succeeded";
}

function statusOfBody({ body }: ArmAnswer): string {
  return (body as { status?: string } | undefined)?.status ?? "InProgress";
}

function failure({ body }: ArmAnswer, status: string): AzureError {
  const { error } = (body ?? {}) as {
    error?: { code?: string; message?: string };
  };
  return {
    kind: "failed",
    code: error?.code ?? status,
    message: error?.message ?? `Azure ended the operation with “${status}”.`,
  };
}
