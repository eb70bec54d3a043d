import { readCloudFile } from "../app/cloud-file.ts";
import { failed, type Outcome } from "../app/failure.ts";
import {
  builtInClouds,
  cloudByName,
  cloudOfLoginServer,
  publicCloud,
  type Cloud,
} from "../model/cloud.ts";
import type { Arguments } from "./arguments.ts";

/** The cloud of `--cloud`, or else that of the login server's suffix, or else the public one. */
export async function chooseCloud({
  cloud,
  subject = "",
}: Pick<Arguments, "cloud" | "subject">): Promise<Outcome<Cloud>> {
  if (cloud === undefined) {
    const host = subject.replace(/^https:\/\//i, "").replace(/\/.*$/, "");
    return { ok: true, value: cloudOfLoginServer(host) ?? publicCloud };
  }
  const builtIn = cloudByName(cloud);
  if (builtIn) {
    return { ok: true, value: builtIn };
  }
  if (cloud.toLowerCase().endsWith(".json")) {
    return readCloudFile(cloud);
  }
  const allowed = [...builtInClouds.map(({ name }) => name), "FILE.json"];
  return failed("cli.error.value", { option: "cloud", allowed, value: cloud });
}
