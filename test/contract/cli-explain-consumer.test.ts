import assert from "node:assert/strict";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";

const owner = { user: "olivia@contoso.example" };

describe("acr-doctor explain --for", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile]);
  });

  after(() => line.stop());

  function explain(
    ...[words, more]: Parameters<CommandLine["run"]>
  ): ReturnType<CommandLine["run"]> {
    return line.run(["explain", ...words], more);
  }

  it("explains the log of the app of that name", async () => {
    const words = ["--for", "shop-web", "--format", "json"];
    const { exitCode, stdout, stderr } = await explain(words);
    assert.equal(exitCode, 0);
    const { schema, related, matches } = JSON.parse(stdout) as {
      schema: string;
      related: boolean;
      matches: { registry: string; clientIp: string }[];
    };
    assert.equal(schema, "acr-doctor/explanation/1");
    assert.equal(related, true);
    assert.equal(matches[0]?.registry, "contosoweb.azurecr.io");
    assert.equal(matches[0].clientIp, "198.51.100.14");
    assert.match(stderr, /^Read: .*\/sites\/shop-web\/containerlogs$/m);
  });

  it("tells in words what it means", async () => {
    const { stdout } = await explain(["--for", "shop-web"]);
    assert.match(stdout, /contosoweb\.azurecr\.io\/shop\/web:1\.4\.2/);
    assert.match(stdout, /198\.51\.100\.14/);
  });

  it("runs a command in a cluster only when it was agreed to", async () => {
    const without = await explain(["--for", "aks-delivery"], owner);
    assert.equal(without.exitCode, 2);
    assert.equal(without.stdout, "");
    assert.match(
      without.stderr,
      /AKS starts a pod .* Nothing else is changed\. Run again with --yes/,
    );
    assert.ok(
      !line.sandbox.log.entries.some(({ path }) =>
        path.endsWith("/runCommand"),
      ),
    );
    const agreed = await explain(["--for", "aks-delivery", "--yes"], owner);
    assert.equal(agreed.exitCode, 0, agreed.stderr);
    assert.match(agreed.stdout, /delivery\/routes:3\.8\.0/);
  });

  it("explains what a container group and a container app tell", async () => {
    const group = await explain(["--for", "freight-labels"]);
    assert.match(group.stdout, /192\.0\.2\.77/);
    const app = await explain(["--for", "freight-tracker"]);
    assert.match(app.stdout, /freight\/tracker:2\.7\.0/);
  });

  it("says what of the logs could not be read", async () => {
    line.sandbox.faults.deniedActions.add(
      "microsoft.web/sites/deployments/read",
    );
    const { exitCode, stderr } = await explain(["--for", "shop-web"]);
    line.sandbox.faults.clear();
    assert.equal(exitCode, 0);
    assert.match(stderr, /^Not read: .*\/deployments\. Azure refused/m);
  });

  for (const [words, sentence] of [
    [["--for", "nobody"], /no app and no cluster “nobody”/],
    [["--for", "contosoweb"], /no app and no cluster “contosoweb”/],
    [["--for", "shop-web", "a.log"], /Either a\.log is explained or the log/],
    [["--for", "shop-web", "--for", "x"], /explain has no use for “x”/],
    [["a.log", "--tenant", "x"], /--tenant says nothing without --for/],
    [["--for", "shop-web", "--image", "a"], /explain has no option --image/],
  ] as const) {
    it(`says what is wrong with ${words.join(" ")}`, async () => {
      const given =
        words[0] === "--for" && words.length === 2 ? {} : { cloud: null };
      const { exitCode, stderr } = await explain(words, given);
      assert.equal(exitCode, 2);
      assert.match(stderr, sentence);
    });
  }
});
