import assert from "node:assert/strict";
import ts from "typescript";
import { addErrorText } from "../../test/landscapes/additions.ts";
import { landscape } from "../../test/landscapes/builder.ts";
import { siteIdOf } from "../../test/landscapes/ids.ts";
import { unknown } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { pointer, valueAt } from "../model/pointer.ts";
import { remark } from "../model/remark.ts";
import {
  registryDocument,
  type RegistryDocument,
} from "./registry-document.ts";
import { rangeOf } from "./document-range.ts";
import type { TextRange } from "./json-writer.ts";

const contoso = landscape()
  .registry({ name: "contosoweb" })
  .replications("westeurope", "northeurope")
  .webApp({ name: "shop-web" })
  .webApp({ name: "shop-admin" })
  .cluster({ name: "shop-cluster" })
  .virtualNetwork({ name: "hub" })
  .machine()
  .build();

/** What TypeScript's own reader of JSON with comments makes of the document. */
function parse(text: string): unknown {
  const parsed: { config?: unknown; error?: ts.Diagnostic } =
    ts.parseConfigFileTextToJson("document", text);
  assert.equal(parsed.error?.messageText, undefined);
  return parsed.config;
}

function textIn({ text }: RegistryDocument, { start, end }: TextRange): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
  lines[0] = lines[0]!.slice(start.character);
  return lines.join("\n");
}

function pointersBelow(value: unknown, at: string): string[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [
        at + pointer(key),
        ...pointersBelow(part, at + pointer(key)),
      ])
    : [];
}

describe("registryDocument", () => {
  it("is JSON with comments and holds the registry's document unchanged", () => {
    const document = parse(registryDocument(contoso).text) as {
      registry: unknown;
    };
    const fact = contoso.registries[contoso.registryId];
    assert.ok(fact?.known);
    assert.deepEqual(document.registry, fact.value);
  });

  it("gives every value that it shows its own range", () => {
    const document = registryDocument(contoso);
    const pointers = [...document.ranges.keys()].filter((at) =>
      at.includes("/value"),
    );
    assert.ok(pointers.length > 100, `${pointers.length} values`);
    for (const at of pointers) {
      const written = textIn(document, rangeOf(document, at));
      const value = parse(`{"v": ${written.replace(/^"[^"]*": /, "")}}`);
      assert.deepEqual(value, { v: valueAt(contoso, at) }, at);
    }
  });

  it("shows every fact of the tables and of the probes", () => {
    const document = registryDocument(contoso);
    const at = pointer("sites", siteIdOf("shop-web").toLowerCase(), "value");
    const expected = [
      ...pointersBelow(valueAt(contoso, at), at),
      pointer("replications", contoso.registryId, "value", "1", "location"),
      "/probes/machine/value/name",
    ];
    assert.ok(expected.length > 5);
    assert.deepEqual(
      expected.filter((one) => !document.ranges.has(one)),
      [],
    );
  });

  it("shows what error texts said, where there are any", () => {
    const told = addErrorText(
      contoso,
      "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.",
      null,
    );
    const at = "/errorTexts/pull.log/value/failures/0/said";
    assert.ok(registryDocument(told).ranges.has(at));
    assert.doesNotMatch(registryDocument(contoso).text, /errorTexts/);
  });

  it("leads a pointer to what is not there to the nearest parent", () => {
    const document = registryDocument(contoso);
    const rules = pointer(
      ...["registries", contoso.registryId, "value"],
      ...["properties", "networkRuleSet"],
    );
    assert.deepEqual(
      rangeOf(document, `${rules}/ipRules/99/value`),
      rangeOf(document, `${rules}/ipRules`),
    );
    const first = { line: 0, character: 0 };
    assert.deepEqual(rangeOf(document, "/nowhere/at/all").start, first);
    assert.deepEqual(rangeOf(document, "").start, first);
  });

  it("says in a comment what is not known, and marks its place", () => {
    const denied = landscape()
      .registry({ name: "contosoweb" })
      .webApp({ name: "shop-web" })
      .deny("pullSettings")
      .build();
    const document = registryDocument(denied);
    parse(document.text);
    const at = pointer("pullSettings", siteIdOf("shop-web").toLowerCase());
    assert.match(
      textIn(document, rangeOf(document, at)),
      /^\/\/ pullSettings: not known, reading it was refused/,
    );
  });

  it("says of what was read and does not tell it what the report says", () => {
    const at = siteIdOf("shop-web").toLowerCase();
    const secret = remark("app-without-secret", {
      app: "shop-web",
      secret: "s",
    });
    const silent = landscape()
      .registry({ name: "contosoweb" })
      .webApp({ name: "shop-web" })
      .with((from) => ({
        ...from,
        pullSettings: { [at]: unknown("silent", at, { remark: secret }) },
      }))
      .build();
    const document = registryDocument(silent);
    parse(document.text);
    assert.equal(
      textIn(document, rangeOf(document, pointer("pullSettings", at))),
      "// pullSettings: not known (shop-web has no secret s.)",
    );
  });

  it("stays valid when everything is unknown or empty", () => {
    const nothing: Landscape = landscape().registry().build();
    parse(registryDocument(nothing).text);
    parse(registryDocument(landscape().build()).text);
  });

  it("keeps consumers of the same name apart", () => {
    const twins = landscape()
      .registry()
      .webApp({ name: "shop-web" })
      .with((from) => ({
        ...from,
        consumers: [
          ...from.consumers,
          { ...from.consumers[0]!, id: "/subscriptions/other/shop-web" },
        ],
      }))
      .build();
    const document = parse(registryDocument(twins).text) as {
      consumers: Record<string, unknown>;
    };
    assert.deepEqual(Object.keys(document.consumers), [
      "shop-web",
      "/subscriptions/other/shop-web",
    ]);
  });

  it("gives the same text for the same landscape, whatever the order of its keys", () => {
    const turned = Object.fromEntries(
      Object.entries(contoso).reverse(),
    ) as unknown as Landscape;
    const networks = Object.fromEntries(
      Object.entries(contoso.virtualNetworks).reverse(),
    );
    assert.equal(
      registryDocument({ ...turned, virtualNetworks: networks }).text,
      registryDocument(contoso).text,
    );
  });

  it("keeps line breaks of names out of its comments", () => {
    const evil = landscape()
      .registry()
      .with((from) => ({ ...from, loginServer: 'a\n"x": 1,\u2028' }))
      .build();
    parse(registryDocument(evil).text);
  });
});
