import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import type { NetworkRuleSet, Registry } from "../../src/model/arm.ts";
import type { AllowAddresses } from "../../src/model/change.ts";
import {
  readJournal,
  writeEntry,
  type JournalEntry,
} from "../../src/app/journal.ts";
import { recoverJournal, undoChange } from "../../src/app/undo.ts";
import {
  allowOnRegistry,
  currentRules,
  previewRules,
  type Place,
} from "../../src/app/write-rules.ts";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";

const missing = ["198.51.100.13", "198.51.100.14"];

describe("changing the network rules of a registry", function () {
  this.timeout(60_000);

  let azure: LocalAzure;
  let place: Place;
  let spec: AllowAddresses;
  let requests: (method: string) => string[];

  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
    await mkdir(azure.host.stateFolder, { recursive: true });
    const [{ name, tenantId } = { name: "", tenantId: "" }] =
      azure.sandbox.clouds;
    place = { cloud: azure.cloud(name), tenantId };
    spec = {
      kind: "allow-addresses",
      id: "allow-addresses/shop-web",
      registryId: registry().id,
      addresses: missing,
      owner: "shop-web",
      origin: "outbound",
    };
    requests = (method) =>
      azure.sandbox.log.entries
        .filter((entry) => entry.method === method)
        .map(({ path }) => path);
  });

  afterEach(() => azure.stop());

  function registry(): Registry {
    let found: Registry | undefined;
    azure.sandbox.edit((tenant) => {
      found = tenant.resources.find(
        (resource) => resource.name === "contosoweb",
      ) as Registry | undefined;
    });
    assert.ok(found);
    return found;
  }

  function setRules(ruleSet: NetworkRuleSet): void {
    azure.sandbox.edit((tenant) => {
      for (const resource of tenant.resources) {
        if (resource.id === spec.registryId) {
          Object.assign(resource.properties as object, {
            networkRuleSet: ruleSet,
          });
        }
      }
    });
  }

  async function rules(): Promise<NetworkRuleSet> {
    const current = await currentRules(place, spec, azure.host, freeRun());
    assert.ok(current.ok, JSON.stringify(current));
    return current.value.ruleSet;
  }

  async function values(): Promise<string[]> {
    return ((await rules()).ipRules ?? []).map(({ value }) => value);
  }

  function allow(): ReturnType<typeof allowOnRegistry> {
    const nothing = (): Promise<void> => Promise.resolve();
    return allowOnRegistry(place, spec, azure.host, freeRun(), nothing);
  }

  function allowMeanwhile(ruleSet: NetworkRuleSet, value: string): void {
    const ipRules = [...(ruleSet.ipRules ?? []), { action: "Allow", value }];
    setRules({ ...ruleSet, ipRules });
  }

  async function journalled(): Promise<JournalEntry> {
    const entry: JournalEntry = {
      schema: "acr-doctor/journal/1",
      id: "20260101T000000-00000000",
      at: "2026-01-01T00:00:00.000Z",
      state: "begun",
      ...place,
      loginServer: registry().properties.loginServer,
      spec,
      before: await rules(),
      added: missing,
    };
    await writeEntry(azure.host.stateFolder, entry);
    return entry;
  }

  it("shows before and after, and writes nothing", async () => {
    const before = await values();
    const preview = await previewRules(place, spec, azure.host, freeRun());
    assert.ok(preview.ok);
    assert.deepEqual(preview.value.added, missing);
    assert.deepEqual(
      preview.value.after.ipRules?.map(({ value }) => value),
      [...before, ...missing],
    );
    assert.deepEqual(requests("PATCH"), []);
  });

  it("adds the rules, keeps every other one and waits for the operation's end", async () => {
    const before = await values();
    const written = await allow();
    assert.ok(written.ok, JSON.stringify(written));
    assert.deepEqual(written.value.touched, missing);
    assert.deepEqual(await values(), [...before, ...missing]);
    assert.equal(requests("PATCH").length, 1);
    assert.equal(registry().properties.publicNetworkAccess, "Enabled");
    assert.equal((await rules()).defaultAction, "Deny");
  });

  it("writes the journal before it sends anything", async () => {
    const sentBefore: string[][] = [];
    await allowOnRegistry(place, spec, azure.host, freeRun(), () => {
      sentBefore.push(requests("PATCH"));
      return Promise.resolve();
    });
    assert.deepEqual(sentBefore, [[]]);
  });

  it("keeps a rule that somebody else added after the preview", async () => {
    const before = await rules();
    allowMeanwhile(before, "192.0.2.77");
    const written = await allow();
    assert.ok(written.ok);
    assert.ok((await values()).includes("192.0.2.77"));
  });

  it("writes again when another writer has replaced what it wrote, and keeps the other's rule", async () => {
    const before = await rules();
    azure.sandbox.faults.add({
      matches: ({ method, path }) =>
        method === "GET" &&
        path.toLowerCase() === spec.registryId.toLowerCase() &&
        requests("PATCH").length === 1,
      times: 1,
      before: () => {
        allowMeanwhile(before, "192.0.2.77");
      },
    });
    const written = await allow();
    assert.ok(written.ok, JSON.stringify(written));
    const now = await values();
    assert.ok(missing.every((address) => now.includes(address)));
    assert.ok(now.includes("192.0.2.77"));
    assert.equal(requests("PATCH").length, 2);
  });

  it("keeps subnet rules, which only preview versions show", async () => {
    azure.sandbox.faults.patchDropsSubnetRules = true;
    const subnet = `${spec.registryId.split("/providers/")[0] ?? ""}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;
    setRules({
      ...(await rules()),
      virtualNetworkRules: [
        { action: "Allow", virtualNetworkSubnetResourceId: subnet },
      ],
    });
    const written = await allow();
    assert.ok(written.ok, JSON.stringify(written));
    assert.equal((await rules()).virtualNetworkRules?.length, 1);
    const now = await values();
    assert.ok(missing.every((address) => now.includes(address)));
  });

  it("adds nothing that a wider rule covers, and sends nothing then", async () => {
    setRules({
      ...(await rules()),
      ipRules: [{ action: "Allow", value: "198.51.100.0/24" }],
    });
    const written = await allow();
    assert.ok(written.ok);
    assert.deepEqual(written.value.touched, []);
    assert.deepEqual(requests("PATCH"), []);
  });

  it("says what Azure said when the operation fails", async () => {
    azure.sandbox.faults.operationsFail = true;
    const written = await allow();
    assert.equal(written.ok, false);
  });

  it("is refused to somebody without the right, in a sentence", async () => {
    azure.signInAs("remy@contoso.example");
    const written = await allow();
    assert.ok(!written.ok);
    assert.equal(written.failure.message, "failure.denied");
  });

  it("does not offer a preview where rules do not decide", async () => {
    azure.sandbox.edit((tenant) => {
      for (const resource of tenant.resources) {
        if (resource.id === spec.registryId) {
          Object.assign(resource.properties as object, {
            publicNetworkAccess: "Disabled",
          });
        }
      }
    });
    const preview = await previewRules(place, spec, azure.host, freeRun());
    assert.ok(!preview.ok);
    assert.equal(preview.failure.message, "failure.rules-do-not-decide");
  });

  describe("undo", () => {
    it("removes exactly what was added and keeps what others added meanwhile", async () => {
      const before = await values();
      const entry = await journalled();
      await allow();
      allowMeanwhile(await rules(), "192.0.2.77");
      const undone = await undoChange(entry.id, azure.host, freeRun());
      assert.ok(undone.ok, JSON.stringify(undone));
      assert.deepEqual(undone.value.removed, missing);
      assert.deepEqual(await values(), [...before, "192.0.2.77"]);
      const [after] = await readJournal(azure.host.stateFolder);
      assert.equal(after?.state, "undone");
    });

    it("is done once only", async () => {
      const entry = await journalled();
      await allow();
      await undoChange(entry.id, azure.host, freeRun());
      const again = await undoChange(entry.id, azure.host, freeRun());
      assert.ok(!again.ok);
      assert.equal(again.failure.message, "failure.journal-done");
    });

    it("of an unknown entry says so", async () => {
      const undone = await undoChange("nope", azure.host, freeRun());
      assert.ok(!undone.ok);
      assert.equal(undone.failure.message, "failure.journal-unknown");
    });
  });

  describe("a change that was interrupted", () => {
    it("after the write is found to be applied, and can be undone", async () => {
      const before = await values();
      const entry = await journalled();
      await allow();
      const [recovered] = await recoverJournal(azure.host, freeRun());
      assert.equal(recovered?.state, "applied");
      await undoChange(entry.id, azure.host, freeRun());
      assert.deepEqual(await values(), before);
    });

    it("before the write is found to have had no effect", async () => {
      await journalled();
      assert.deepEqual(await recoverJournal(azure.host, freeRun()), []);
      const [entry] = await readJournal(azure.host.stateFolder);
      assert.equal(entry?.state, "ineffective");
    });

    it("stays as it is while the registry cannot be read", async () => {
      await journalled();
      azure.sandbox.faults.deniedActions.add(
        "microsoft.containerregistry/registries/read",
      );
      await recoverJournal(azure.host, freeRun());
      const [entry] = await readJournal(azure.host.stateFolder);
      assert.equal(entry?.state, "begun");
    });
  });
});
