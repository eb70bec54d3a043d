import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { failed, type Outcome } from "../app/failure.ts";
import { reasonOf } from "../app/reason.ts";
import { publicCloud } from "../model/cloud.ts";
import { unknownReasons } from "../model/fact.ts";
import { emptyLandscape, type Landscape } from "../model/landscape.ts";
import { pointer } from "../model/pointer.ts";

const remark = v.looseObject({
  id: v.string(),
  args: v.record(
    v.string(),
    v.union([v.string(), v.number(), v.array(v.string())]),
  ),
});

const fact = v.variant("known", [
  v.looseObject({
    known: v.literal(true),
    value: v.unknown(),
    source: v.string(),
    at: v.string(),
  }),
  v.looseObject({
    known: v.literal(false),
    reason: v.picklist(unknownReasons),
    source: v.string(),
    remark: v.exactOptional(remark),
  }),
]);

const table = v.record(v.string(), fact);

const { probes, ...empty } = emptyLandscape({
  cloud: publicCloud,
  at: "",
  registryId: "",
  loginServer: "",
});

/** Every table that a landscape has, and what is no table. Whatever lies in a fact's value is Azure's own. */
const schema = v.looseObject({
  ...tablesOf(empty),
  schema: v.literal("acr-doctor/landscape/1"),
  cloud: v.looseObject({
    ...textsOf(publicCloud),
    artifactRegistry: v.exactOptional(v.string()),
  }),
  at: v.string(),
  caller: fact,
  registryId: v.string(),
  loginServer: v.string(),
  consumers: v.array(
    v.looseObject({
      kind: v.string(),
      id: v.string(),
      name: v.string(),
      images: v.array(v.string()),
    }),
  ),
  probes: v.looseObject({ ...tablesOf(probes), machine: fact, docker: fact }),
});

function tablesOf(document: object): Record<string, typeof table> {
  return Object.fromEntries(Object.keys(document).map((name) => [name, table]));
}

function textsOf(document: object): Record<string, v.StringSchema<undefined>> {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([, value]) => typeof value === "string")
      .map(([name]) => [name, v.string()]),
  );
}

/** Reads what `--save-landscape` wrote. */
export async function readLandscape(file: string): Promise<Outcome<Landscape>> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const reason = reasonOf(error);
    return failed("cli.error.landscape-unreadable", { file, reason });
  }
  const parsed = v.safeParse(schema, document);
  if (!parsed.success) {
    const path = parsed.issues[0].path ?? [];
    const at = pointer(...path.map(({ key }) => String(key)));
    return failed("cli.error.landscape-format", { file, pointer: at || "/" });
  }
  return { ok: true, value: document as Landscape };
}
