import assert from "node:assert/strict";
import { explainText } from "../engine/explain/explain.ts";
import { text } from "../messages/text.ts";
import { causeClasses, type Explanation } from "../model/explanation.ts";
import {
  explanationDocument,
  explanationMarkdown,
  explanationTerminal,
} from "./explanation.ts";

const explanation = explainText(
  "docker: Error response from daemon: Head \"https://contosoreg.azurecr.io/v2/team/app/manifests/v1\": denied: client with IP '203.0.113.7' is not allowed access.",
);
const confirm =
  "Confirmed when public access is limited to selected networks and no IP rule holds the client's address.";

interface Document {
  readonly matches: readonly {
    readonly causes: readonly {
      readonly cause: string;
      readonly rules: readonly string[];
      readonly confirm: string;
    }[];
  }[];
}

function documentOf(of: Explanation): Document {
  return explanationDocument(of, "en") as Document;
}

describe("an explanation", () => {
  it("has for each cause a sentence of its own that says what would confirm it", () => {
    const sentences = causeClasses.map((cause) =>
      text(`explain.confirm.${cause}`),
    );
    assert.equal(new Set(sentences).size, causeClasses.length);
    for (const sentence of sentences) {
      assert.match(sentence, /^Confirmed when .*\.$/);
    }
  });

  it("says it of each cause in text, Markdown and JSON", () => {
    assert.ok(explanationTerminal(explanation, "en").includes(confirm));
    assert.ok(explanationMarkdown(explanation, "en").includes(confirm));
    const [match] = documentOf(explanation).matches;
    assert.equal(match?.causes[0]?.confirm, confirm);
    assert.ok(match.causes.length > 1);
    assert.ok(match.causes.every((cause) => cause.confirm.length > 20));
  });

  it("ends with the command that diagnoses exactly that pull", () => {
    const lines = explanationTerminal(explanation, "en").trimEnd().split("\n");
    assert.match(
      lines.at(-1) ?? "",
      /acr-doctor diagnose contosoreg\.azurecr\.io --image team\/app:v1$/,
    );
  });

  it("names no image in the command where the text names none", () => {
    const login = explainText(
      'docker: Error response from daemon: Get "https://contosoreg.azurecr.io/v2/": unauthorized: authentication required',
    );
    assert.match(
      explanationTerminal(login, "en").trimEnd(),
      /acr-doctor diagnose contosoreg\.azurecr\.io$/,
    );
  });
});
