import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remedies } from "./remedies.ts";

const lines = Object.entries(remedies).flatMap(([id, remedy]) =>
  remedy.split("\n").map((line) => ({ id, line })),
);
const commands = lines.filter(({ line }) => !line.startsWith("#"));

/** What a shell does with lines, where every program only says that it was run. */
function inBash(script: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "acr-doctor-remedies-"));
  try {
    const programs = ["az", "docker", "kubectl", "sudo"].map(
      (name) => `${name}() { echo "ran ${name} $*"; }; `,
    );
    const each = 'for line; do eval "$line"; done; echo end';
    const { stdout } = spawnSync(
      "bash",
      ["--norc", "-c", programs.join("") + each, "bash", ...script],
      { cwd: folder, encoding: "utf8" },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the lines that repair", () => {
  it("neither show a secret nor leave one in the history of the shell", () => {
    for (const { id, line } of commands) {
      assert.doesNotMatch(
        line,
        /password|--expose-token|credential (show|generate)|<token>.*--password/i,
        id,
      );
    }
  });

  it("show no settings of an app, which hold passwords", () => {
    for (const { id, line } of commands) {
      if (/appsettings set|config container set/.test(line)) {
        assert.match(line, / --output none$/, id);
      }
    }
  });

  it("delete nothing, and open no registry to the public network", () => {
    for (const { id, line } of commands) {
      assert.doesNotMatch(
        line,
        / (delete|remove|purge) |--public-network-enabled true|--default-action Allow/,
        id,
      );
    }
  });

  it("say first what they interrupt or cost", () => {
    const grave =
      /restart|--sku|--data-endpoint-enabled|nodepool upgrade|--http-proxy-config|--default-action|--admin-enabled|--(service-endpoints|delegations|address-prefixes)|dns-zone-group create|config set/;
    lines.forEach(({ id, line }, index) => {
      if (!line.startsWith("#") && grave.test(line)) {
        assert.match(lines[index - 1]?.line ?? "", /^# /, `${id}: ${line}`);
      }
    });
  });

  it("warn in words that every shell takes for a comment or for nothing", () => {
    for (const { id, line } of lines) {
      if (line.startsWith("#")) {
        assert.match(line, /^# [A-Z][\w ,.:-]+\.$/, id);
      }
    }
  });

  it("are not run while something is to be filled in", () => {
    const open = commands.flatMap(({ line }) =>
      /<.+>/.test(line) ? line : [],
    );
    assert.ok(open.length > 50);
    assert.equal(inBash(open), "end\n");
    assert.equal(inBash(["az login"]), "ran az login\nend\n");
  });
});
