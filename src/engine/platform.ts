import type { AgentPool } from "../model/arm.ts";
import type { Platform } from "../model/probe.ts";

/**
 * The architecture of a virtual machine size; undefined when there is none to read. The letter `p` after the number of
 * processors stands for ARM64 ("Azure virtual machine sizes naming conventions", learn.microsoft.com).
 */
export function architectureOfSize(
  vmSize: string | undefined,
): string | undefined {
  const features = /^standard_[a-z]+\d+(?:-\d+)?([a-z]*)(?:_|$)/i.exec(
    vmSize ?? "",
  )?.[1];
  if (features === undefined) {
    return undefined;
  }
  return /p/i.test(features) ? "arm64" : "amd64";
}

/** The platform of a pool's nodes; undefined when its size does not say. */
export function platformOfPool({
  osType,
  vmSize,
}: AgentPool): Platform | undefined {
  const architecture = architectureOfSize(vmSize);
  return architecture === undefined
    ? undefined
    : { os: (osType ?? "Linux").toLowerCase(), architecture };
}

export function samePlatform(a: Platform, b: Platform): boolean {
  return (
    a.os.toLowerCase() === b.os.toLowerCase() &&
    a.architecture.toLowerCase() === b.architecture.toLowerCase()
  );
}

/** `linux/arm64`, as `--platform` writes it. */
export function platformText({ os, architecture }: Platform): string {
  return `${os}/${architecture}`;
}
