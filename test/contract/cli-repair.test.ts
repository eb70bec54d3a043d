import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { list, object, text } from "../sandbox/json.ts";
import { allow, find } from "./contoso-edits.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";

const change = "allow-addresses/shop-web";

describe("acr-doctor fix and undo", function () {
  this.timeout(60_000);
  let line: CommandLine;

  beforeEach(async () => {
    line = await startCommandLine([contosoFile]);
  });

  afterEach(() => line.stop());

  /** The addresses and blocks that the registry lets in now. */
  function rulesNow(): string[] {
    const now: string[] = [];
    line.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "contosoweb");
      const { ipRules } = object(properties["networkRuleSet"]);
      now.push(...list(ipRules).map((rule) => text(object(rule)["value"])));
    });
    return now;
  }

  it("shows the change, and makes it only with --yes", async () => {
    const before = rulesNow();
    for (const words of [[], ["--dry-run"], ["--dry-run", "--yes"]]) {
      const shown = await line.run([
        "fix",
        "contosoweb",
        "--change",
        change,
        ...words,
      ]);
      assert.equal(shown.exitCode, 0, shown.stderr);
      assert.match(shown.stdout, /Would add: 198\.51\.100\.13/);
      assert.match(shown.stdout, /az acr network-rule add/);
      assert.match(shown.stderr, /Nothing was changed/);
    }
    assert.deepEqual(rulesNow(), before);
    const writes = line.sandbox.log.entries.filter(
      ({ plane, method }) => plane === "arm" && method === "PATCH",
    );
    assert.deepEqual(writes, []);
  });

  it("makes the change, sees it work, and undoes exactly that", async () => {
    const before = rulesNow();
    const made = await line.run([
      "fix",
      "contosoweb",
      "--change",
      change,
      "--yes",
      "--format",
      "json",
    ]);
    assert.equal(made.exitCode, 0, made.stderr);
    const repair = object(JSON.parse(made.stdout));
    assert.equal(repair["schema"], "acr-doctor/repair/1");
    assert.equal(repair["verified"], true);
    const added = [13, 14, 15, 16, 17].map((last) => `198.51.100.${last}`);
    assert.deepEqual(repair["added"], added);
    assert.deepEqual(rulesNow(), [...before, ...added]);

    line.sandbox.edit((tenant) => {
      allow(tenant, "contosoweb", ["192.0.2.200"]);
    });
    const journal = text(repair["journal"]);
    const listed = await line.run(["undo"], { cloud: null });
    assert.ok(listed.stderr.includes(journal));

    const undone = await line.run(["undo", journal], { cloud: null });
    assert.equal(undone.exitCode, 0, undone.stderr);
    assert.match(
      undone.stdout,
      /^Removed from contosoweb\.azurecr\.io: 198\.51\.100\.13/,
    );
    assert.deepEqual(rulesNow(), [...before, "192.0.2.200"]);

    const again = await line.run(["undo", journal], { cloud: null });
    assert.equal(again.exitCode, 2);
    assert.match(again.stderr, /is undone already/);
  });

  it("keeps its journal in the folder for state", async () => {
    await line.run(["fix", "contosoweb", "--change", change, "--yes"]);
    const journal = join(line.folder, "state", "acr-doctor", "journal");
    assert.equal((await readdir(journal)).length, 1);
  });

  it("hands the lines of the Azure CLI to somebody without the right", async () => {
    const before = rulesNow();
    const user = "remy@contoso.example";
    const shown = await line.run(["fix", "contosoweb", "--change", change], {
      user,
    });
    assert.match(shown.stdout, /You may not do this/);
    assert.match(shown.stdout, /az acr network-rule add/);
    const refused = await line.run(
      ["fix", "contosoweb", "--change", change, "--yes"],
      { user },
    );
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /it needs Microsoft.ContainerRegistry/);
    assert.deepEqual(rulesNow(), before);
  });
});
