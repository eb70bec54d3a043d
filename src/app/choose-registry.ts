import type { ArmClient } from "../azure/arm-client.ts";
import { unknownFrom } from "../azure/collect/collecting.ts";
import type { Found } from "../azure/collect/targets.ts";
import { readRegistryDocument } from "../azure/registry-document.ts";
import { unknown, type Unknown } from "../model/fact.ts";
import { nearest } from "../model/nearest.ts";
import { remark } from "../model/remark.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";
import type { Search } from "./find-registry.ts";
import type { RegistryInput } from "./registry-input.ts";

/** The registry that is meant, and from where it is seen. */
export interface Chosen {
  readonly arm: ArmClient;
  readonly found: Found;
  readonly registry: { readonly id: string; readonly loginServer: string };
}

/** A registry that exists at most for the data plane: no tenant of the account shows it. */
export interface Unseen {
  readonly arm: ArmClient;
  readonly loginServer: string;
  /** Why Azure shows nothing of it. */
  readonly why: Unknown;
}

/** Chooses among what the search found; a login server that nothing was found for can still be probed. */
export async function chooseRegistry(
  search: Search,
  input: RegistryInput,
  text: string,
): Promise<Outcome<Chosen | Unseen>> {
  const matches = search.tenants.flatMap(({ arm, found, matches: rows }) =>
    rows.map((registry) => ({ arm, found, registry })),
  );
  const [chosen, another] = matches;
  if (another) {
    const ids = matches.map(({ registry }) => registry.id);
    return failed("failure.registry-ambiguous", { input: text, ids });
  }
  if (chosen && chosen.registry.loginServer !== "") {
    return { ok: true, value: chosen };
  }
  switch (input.by) {
    case "id":
      return byId(search, input.id, text);
    case "login-server":
      return { ok: true, value: unseen(search, input.loginServer) };
    case "name":
      return unknownName(search, text);
  }
}

/** A registry that was made a moment ago is not in Resource Graph yet, but ARM has it. */
async function byId(
  search: Search,
  id: string,
  text: string,
): Promise<Outcome<Chosen>> {
  const [error] = search.errors;
  const [tenant] = search.tenants;
  if (error && !tenant) {
    return { ok: false, failure: failureFrom(error) };
  }
  const document = await readRegistryDocument(search.arm, id);
  if (document.ok) {
    const { loginServer } = document.value.properties;
    return {
      ok: true,
      value: {
        arm: search.arm,
        found: tenant?.found ?? { rows: [], assignments: [] },
        registry: { id, loginServer: loginServer.toLowerCase() },
      },
    };
  }
  return document.error.kind === "not-found"
    ? failed("failure.registry-gone", { input: text })
    : { ok: false, failure: failureFrom(document.error) };
}

/** Azure does not tell whether there is no such registry or none that the caller may read. */
function unseen(search: Search, loginServer: string): Unseen {
  const [error] = search.errors;
  const why = error
    ? unknownFrom(error, { source: loginServer, action: readRegistries })
    : unknown("denied", loginServer, {
        action: readRegistries,
        remark: remark("registry-not-listed", {
          count: namesOf(search).length,
          loginServer,
        }),
      });
  return { arm: search.arm, loginServer, why };
}

const readRegistries = "Microsoft.ContainerRegistry/registries/read";

function unknownName(search: Search, text: string): Outcome<never> {
  const [error] = search.errors;
  if (error && search.tenants.length === 0) {
    return { ok: false, failure: failureFrom(error) };
  }
  const names = namesOf(search);
  const near = nearest(text.toLowerCase(), names);
  const args = { input: text, count: names.length };
  return near.length > 0
    ? failed("failure.registry-unknown-near", { ...args, near })
    : failed("failure.registry-unknown", args);
}

function namesOf({ tenants }: Search): string[] {
  const names = tenants.flatMap(({ found }) =>
    found.rows.filter((row) => row.is === "registry").map(({ name }) => name),
  );
  return [...new Set(names)];
}
