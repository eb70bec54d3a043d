import assert from "node:assert/strict";
import { publicCloud, type Cloud } from "../../model/cloud.ts";
import type { SignInSource } from "../settings.ts";
import type { Account } from "./account.ts";
import { createAccounts } from "./accounts.ts";

function account(id: string): Account {
  return {
    id,
    label: id,
    cloud: publicCloud,
    tokens: () => ({ getToken: () => Promise.resolve(null) }),
  };
}

function accountsFrom(
  preferred: SignInSource,
  found: Record<SignInSource, readonly string[]>,
): { ids: () => Promise<string[]>; asked: string[]; forget: () => void } {
  const asked: string[] = [];
  const source = (name: SignInSource) => (cloud: Cloud) => {
    asked.push(`${name} for ${cloud.name}`);
    return Promise.resolve(found[name].map(account));
  };
  const accounts = createAccounts(() => preferred, {
    vscode: source("vscode"),
    "azure-identity": source("azure-identity"),
  });
  return {
    asked,
    ids: async () => (await accounts.of(publicCloud)).map(({ id }) => id),
    forget: () => {
      accounts.forget();
    },
  };
}

describe("accounts", () => {
  it("come from the preferred source alone when it has some", async () => {
    const { ids, asked } = accountsFrom("vscode", {
      vscode: ["dana", "guest"],
      "azure-identity": ["cli"],
    });
    assert.deepEqual(await ids(), ["dana", "guest"]);
    assert.deepEqual(asked, ["vscode for public"]);
  });

  it("come from the other source when the preferred one has none", async () => {
    const found = { vscode: [], "azure-identity": ["cli"] };
    assert.deepEqual(await accountsFrom("vscode", found).ids(), ["cli"]);
  });

  it("can be taken from the environment first", async () => {
    const found = { vscode: ["dana"], "azure-identity": ["cli"] };
    const { ids } = accountsFrom("azure-identity", found);
    assert.deepEqual(await ids(), ["cli"]);
  });

  it("are looked for once until they are forgotten", async () => {
    const found = { vscode: ["dana"], "azure-identity": [] };
    const { ids, asked, forget } = accountsFrom("vscode", found);
    await Promise.all([ids(), ids()]);
    assert.equal(asked.length, 1);
    forget();
    await ids();
    assert.equal(asked.length, 2);
  });
});
