import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, smallFile } from "./small.ts";
import { parseTenant, readTenantFile, TenantFileError } from "./tenant-file.ts";

/** What is said about the small tenant after a change to its JSON. */
function complaint(change: (tenant: Record<string, unknown>) => void): string {
  const tenant = structuredClone(
    readTenantFile(smallFile),
  ) as unknown as Record<string, unknown>;
  change(tenant);
  try {
    parseTenant(tenant, "small.json");
  } catch (error) {
    assert.ok(error instanceof TenantFileError);
    return error.message;
  }
  return "";
}

describe("tenant file", () => {
  it("is read with the defaults of what it leaves out", () => {
    const tenant = readTenantFile(smallFile);
    assert.equal(tenant.behaviour.pageSize, 2);
    assert.equal(tenant.behaviour.operationPolls, 2);
    assert.equal(
      complaint(() => undefined),
      "",
    );
  });

  it("says where something is missing, and what", () => {
    const message = complaint((tenant) => {
      const [user] = tenant["users"] as Record<string, unknown>[];
      delete user?.["secret"];
    });
    assert.match(
      message,
      /^The tenant file small\.json is wrong at \/users\/0\/secret: .*"secret"/,
    );
  });

  it("escapes the slashes of a JSON pointer", () => {
    const message = complaint((tenant) => {
      tenant["adminPasswords"] = { "/subscriptions/x": ["only one"] };
    });
    assert.match(message, /wrong at \/adminPasswords\/~1subscriptions~1x\/1:/);
  });

  it("says one sentence for each mistake", () => {
    const message = complaint((tenant) => {
      tenant["tenant"] = { id: "not a GUID", displayName: "x" };
    });
    assert.deepEqual(
      message.split("\n").map((line) => / wrong at (\S+):/.exec(line)?.[1]),
      ["/tenant/id", "/tenant/defaultDomain"],
    );
  });

  it("finds two resources with one id, whatever their case", () => {
    const message = complaint((tenant) => {
      const resources = tenant["resources"] as { id: string }[];
      const [first] = resources;
      resources.push({ ...first!, id: first!.id.toUpperCase() });
    });
    assert.match(
      message,
      /\/resources\/\d+\/id: .* also that of \/resources\/0/,
    );
  });

  it("finds a resource in a subscription that is not listed", () => {
    const message = complaint((tenant) => {
      tenant["subscriptions"] = [];
    });
    assert.match(
      message,
      /\/resources\/0\/id: .*40000000-0000-4000-8000-000000000001 is not/,
    );
  });

  it("finds a name that is not the id's", () => {
    const message = complaint((tenant) => {
      const [first] = tenant["resources"] as { name: string }[];
      first!.name = "other";
    });
    assert.match(message, /\/resources\/0\/name: .*"smallweb".*"other"/);
  });

  it("puts the parts of a tenant behind what the file itself holds", () => {
    const folder = newFolder();
    const { resources, ...rest } = readTenantFile(smallFile);
    writeFileSync(
      join(folder, "tenant.json"),
      JSON.stringify({
        ...rest,
        resources: resources.slice(0, 2),
        parts: ["part.json"],
      }),
    );
    const part = join(folder, "part.json");
    writeFileSync(part, JSON.stringify({ resources: resources.slice(2) }));
    const read = readTenantFile(join(folder, "tenant.json"));
    assert.deepEqual(read.resources, resources);
    assert.deepEqual(read.images, rest.images);

    writeFileSync(part, '{ "resource": [] }');
    assert.throws(
      () => readTenantFile(join(folder, "tenant.json")),
      /part\.json is wrong at \/resource/,
    );
  });

  it("says that a file is not JSON, or not there", () => {
    const path = join(newFolder(), "broken.json");
    writeFileSync(path, '{ "cloud": ');
    assert.throws(() => readTenantFile(path), /broken\.json is not JSON/);
    assert.throws(
      () => readTenantFile("/nowhere/absent.json"),
      /absent\.json cannot be read: ENOENT/,
    );
  });
});
