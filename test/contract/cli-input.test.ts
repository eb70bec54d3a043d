import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contosoChinaFile, contosoFile } from "../sandbox/tenants/contoso.ts";
import {
  startCommandLine,
  type CommandLine,
  type RunOptions,
} from "./command-line.ts";

describe("acr-doctor, given bad input", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile, contosoChinaFile]);
    await writeFile(join(line.folder, "broken.json"), "{ not json");
    await writeFile(join(line.folder, "empty.json"), "{}");
    await writeFile(
      join(line.folder, "port.json"),
      JSON.stringify({ name: "mine", port: "many" }),
    );
    await writeFile(
      join(line.folder, "old.json"),
      JSON.stringify({ schema: "acr-doctor/landscape/0" }),
    );
  });

  after(() => line.stop());

  const nowhere: RunOptions = { cloud: null, user: null };

  const cases: readonly (readonly [
    words: string,
    sentence: RegExp,
    more?: RunOptions,
  ])[] = [
    [
      "dance",
      /There is no command “dance”.*diagnose, explain, fix, undo, hosts, rules/,
      nowhere,
    ],
    ["diagnose x --loud", /Unknown option '--loud'/, nowhere],
    ["diagnose", /Name the registry/, nowhere],
    ["hosts", /Name the registry/, nowhere],
    ["hosts contosoweb --for x", /hosts has no option --for/, nowhere],
    [
      "hosts contosoweb --format markdown",
      /takes one of text, json, not “markdown”/,
      nowhere,
    ],
    ["diagnose one two", /no use for “two”/, nowhere],
    [
      "diagnose x --format xml",
      /takes one of text, markdown, json, not “xml”/,
      nowhere,
    ],
    ["diagnose x --lang tlh", /takes one of en, not “tlh”/, nowhere],
    ["undo x --yes", /undo has no option --yes/, nowhere],
    ["diagnose x --yes", /--yes says nothing without --fetch-log/, nowhere],
    [
      "diagnose x --fetch-log",
      /--fetch-log says nothing without --for/,
      nowhere,
    ],
    ["rules contosoweb", /no use for “contosoweb”/, nowhere],
    [
      "diagnose contosoweb --cloud mars",
      /public, china, usgov, FILE\.json, not “mars”/,
      nowhere,
    ],
    [
      "diagnose contosoweb --cloud nothing.json",
      /cloud file nothing\.json cannot be used.*no such file/,
      nowhere,
    ],
    [
      "diagnose contosoweb --cloud broken.json",
      /cloud file broken\.json cannot be used.*JSON/,
      nowhere,
    ],
    [
      "diagnose contosoweb --cloud empty.json",
      /cannot be used: \/name/,
      nowhere,
    ],
    [
      "diagnose contosoweb --cloud port.json",
      /cannot be used: \/port/,
      nowhere,
    ],
    [
      "diagnose --landscape nothing.json",
      /nothing\.json could not be read.*no such file/,
      nowhere,
    ],
    [
      "diagnose --landscape broken.json",
      /broken\.json could not be read.*JSON/,
      nowhere,
    ],
    [
      "diagnose --landscape old.json",
      /not a landscape of this version: it is wrong at \/schema/,
      nowhere,
    ],
    [
      "diagnose contosowebb",
      /no registry “contosowebb”.*Did you mean contosoweb/,
    ],
    ["diagnose nosuchthing", /no registry “nosuchthing”.*Check the name/],
    ["diagnose a-b", /neither the name, the login server nor the resource id/],
    ["diagnose contosochina.azurecr.cn", /belongs to the cloud china/],
    ["diagnose contosoweb.example.com", /no login server/],
    [
      "diagnose /subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/gone",
      /is not there: it was deleted/,
    ],
    [
      "diagnose contosoweb --for nobody-web",
      /“nobody-web” is none of the consumers.*shop-web/,
    ],
    [
      "diagnose contosoweb --image other.azurecr.io/a:1",
      /not in contosoweb\.azurecr\.io/,
    ],
    [
      "diagnose contosoweb",
      /Could not sign in to Azure.*Sign in and try again/,
      { user: null },
    ],
    [
      "diagnose contosoweb",
      /Could not sign in to Azure/,
      { environment: { AZURE_CLIENT_SECRET: "wrong" } },
    ],
    [
      "fix contosoweb",
      /Name the change with --change.*allow-addresses\/shop-web/,
    ],
    [
      "fix contosoweb --change paint-it-blue",
      /offers no change “paint-it-blue”.*allow-addresses\/shop-web/,
    ],
    ["undo", /Changes made from here and in effect: none/, nowhere],
    [
      "undo 20260101T000000-00000000",
      /no change “20260101T000000-00000000” in the journal/,
      nowhere,
    ],
    [
      "diagnose contosotools --output missing/folder/x.txt",
      /missing\/folder\/x\.txt could not be written.*no such file/,
    ],
    [
      "diagnose contosotools --save-landscape missing/l.json",
      /missing\/l\.json could not be written/,
    ],
  ];

  for (const [words, sentence, more] of cases) {
    it(`says what is wrong with: ${words}`, async () => {
      const ended = await line.run(words.split(" "), more);
      const lines = ended.stderr.trimEnd().split("\n");
      assert.match(lines.at(-1) ?? "", sentence);
      assert.equal(ended.exitCode, 2);
      assert.equal(ended.stdout, "");
      assert.doesNotMatch(ended.stderr, /^\s+at |node:internal|\{\w+\}/m);
    });
  }

  const wrongFacts = {
    source: { known: true, value: {}, at: "" },
    "remark/args": {
      known: false,
      reason: "silent",
      source: "x",
      remark: { id: "no-such-task" },
    },
  };

  for (const [place, wrong] of Object.entries(wrongFacts)) {
    it(`names the place in a landscape that is not one: ${place}`, async () => {
      await line.run([
        "diagnose",
        "contosotools",
        "--save-landscape",
        "tools.json",
      ]);
      const file = join(line.folder, "tools.json");
      const landscape = JSON.parse(await readFile(file, "utf8")) as {
        registries: Record<string, unknown>;
      };
      const [id = ""] = Object.keys(landscape.registries);
      landscape.registries[id] = wrong;
      await writeFile(file, JSON.stringify(landscape));
      const ended = await line.run(
        ["diagnose", "--landscape", "tools.json"],
        nowhere,
      );
      assert.equal(ended.exitCode, 2);
      const at = `/registries/${id.replaceAll("/", "~1")}/${place}`;
      assert.ok(ended.stderr.includes(at), ended.stderr);
    });
  }

  it("does not judge a landscape of another registry", async () => {
    await line.run(["diagnose", "contosoml", "--save-landscape", "ml.json"]);
    const ended = await line.run(
      ["diagnose", "contosoweb", "--landscape", "ml.json"],
      nowhere,
    );
    assert.match(ended.stderr, /is about contosoml\.azurecr\.io, not about/);
    assert.equal(ended.exitCode, 2);
  });

  it("shows its help", async () => {
    const ended = await line.run(["--help"], nowhere);
    assert.match(ended.stdout, /acr-doctor diagnose <registry name/);
    assert.equal(ended.exitCode, 0);
  });
});
