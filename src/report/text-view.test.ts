import assert from "node:assert/strict";
import { judge } from "../app/judge.ts";
import type { Landscape } from "../model/landscape.ts";
import { addErrorText } from "../../test/landscapes/additions.ts";
import {
  blocked,
  healthy,
  hostileName,
} from "../../test/reports/landscapes.ts";
import { buildView } from "./build-view.ts";
import { diagnosisJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toTerminal } from "./terminal.ts";

const denied =
  "2026-01-11T10:00:00Z DockerApiException: Get \"https://contosoweb.azurecr.io/v2/\": denied: client with IP '203.0.113.2' is not allowed access.";
const pulled =
  '2026-01-11T10:00:00Z Successfully pulled image "contosoweb.azurecr.io/shop/web:1.4"';

function read(from: Landscape, text: string): Landscape {
  return addErrorText(from, text, "shop-web");
}

function terminal(landscape: Landscape): string {
  return toTerminal(buildView(judge(landscape), landscape));
}

describe("a report with an error text", () => {
  it("says that it confirms the cause, with line and time", () => {
    const landscape = read(blocked, denied);
    const sentence =
      /Confirmed by the error text: “.*client with IP '203\.0\.113\.2' is not allowed.*” \(pull\.log, line 1, 2026-01-11T10:00:00Z\)/;
    assert.match(terminal(landscape), sentence);
    const markdown = toMarkdown(buildView(judge(landscape), landscape));
    assert.match(markdown, /^- Confirmed by the error text: .*client with IP/m);
  });

  it("says that it contradicts, and what is in doubt for that", () => {
    const shown = terminal(read(healthy, denied));
    assert.match(shown, /Contradicts the facts: “.*client with IP/);
    assert.match(
      shown,
      /The facts allow it, but an error text says otherwise \(pull\.log, line 1: .*\)\. Not checked: Outbound addresses of the app/,
    );
  });

  it("says of an observed pull that the log tells it", () => {
    const shown = terminal(read(healthy, pulled));
    assert.match(shown, /Observed: the consumer's own log tells of a pull/);
    assert.match(
      shown,
      /Confirmed by the error text: contosoweb\.azurecr\.io\/shop\/web was pulled \(pull\.log, line 1,/,
    );
  });

  it("names a text that tells of none of the pulls", () => {
    const idle = /Error texts that tell of none of these pulls: pull\.log/;
    const other = denied.replace("contosoweb", "contosoother");
    assert.match(terminal(read(healthy, other)), idle);
    assert.doesNotMatch(terminal(read(healthy, denied)), idle);
  });

  it("holds it in JSON, where there is one", () => {
    const journeys = (landscape: Landscape): object[] =>
      (diagnosisJson(judge(landscape)) as { journeys: object[] }).journeys;
    assert.deepEqual(
      journeys(read(blocked, denied)).map((journey) => "texts" in journey),
      [true, false],
    );
    assert.ok(journeys(blocked).every((journey) => !("texts" in journey)));
  });

  it("shows no more of a hostile text than its letters", () => {
    const shown = terminal(read(blocked, `${denied} ${hostileName}`));
    assert.doesNotMatch(shown, /[^\P{C}\n]/u);
    assert.doesNotMatch(shown, /^# owned/m);
  });
});
