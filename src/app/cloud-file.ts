import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { publicCloud, type Cloud } from "../model/cloud.ts";
import { failed, type Outcome } from "./failure.ts";
import { reasonOf } from "./reason.ts";

const text = (fallback: string) =>
  v.optional(v.pipe(v.string(), v.nonEmpty("should not be empty")), fallback);

const origin = (fallback: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.url("should be an https address"),
      v.startsWith("https://", "should begin with https://"),
      v.transform((url) => url.replace(/\/+$/, "")),
    ),
    fallback,
  );

const address = v.pipe(
  v.string(),
  v.regex(
    /^\d+\.\d+\.\d+\.\d+:\d+$/,
    "should be an IPv4 address and a port, such as 127.0.0.1:5353",
  ),
);

const port = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(65535, "should be a port"),
);

const { audiences } = publicCloud;

/** Unknown members are ignored, missing ones are the public cloud's. */
const schema = v.object({
  name: v.pipe(v.string(), v.nonEmpty("should not be empty")),
  kind: v.fallback(
    v.picklist(["public", "china", "usgov", "custom"]),
    "custom",
  ),
  resourceManager: origin(publicCloud.resourceManager),
  authority: origin(publicCloud.authority),
  registrySuffix: text(publicCloud.registrySuffix),
  privateDnsZone: text(publicCloud.privateDnsZone),
  blobSuffix: text(publicCloud.blobSuffix),
  audiences: v.optional(
    v.object({
      resourceManager: origin(audiences.resourceManager),
      registry: origin(audiences.registry),
      logs: origin(audiences.logs),
    }),
    audiences,
  ),
  logs: origin(publicCloud.logs),
  portal: origin(publicCloud.portal),
  azName: text(publicCloud.azName),
  signInProvider: v.optional(
    v.picklist(["microsoft", "microsoft-sovereign-cloud"]),
    publicCloud.signInProvider,
  ),
  artifactRegistry: v.exactOptional(
    v.pipe(v.string(), v.nonEmpty("should not be empty")),
  ),
  resolver: v.exactOptional(address),
  port: v.exactOptional(port),
});

/** Reads the description of a cloud that is not built in, such as Azure Stack or a local Azure. */
export async function readCloudFile(path: string): Promise<Outcome<Cloud>> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    return failed("failure.cloud-file", {
      file: path,
      reason: reasonOf(error),
    });
  }
  const parsed = v.safeParse(schema, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const pointer = `/${(v.getDotPath(issue) ?? "").replaceAll(".", "/")}`;
    return failed("failure.cloud-file", {
      file: path,
      reason: `${pointer} ${faultOf(issue)}`,
    });
  }
  return { ok: true, value: parsed.output };
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  return issue.kind === "schema"
    ? `should be ${issue.expected ?? "different"}, but is ${issue.received}`
    : issue.message;
}
