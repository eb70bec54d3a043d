import assert from "node:assert/strict";
import { createRedactor } from "./redact.ts";

const token = "eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2lnbmF0dXJl";

describe("redaction", () => {
  for (const [what, text, shown] of [
    ["a token", `got ${token}.`, "got [redacted]."],
    [
      "an authorization header",
      "authorization: Bearer abcdefghijkl",
      "authorization: Bearer [redacted]",
    ],
    [
      "a signed address",
      "https://x/y?sv=1&sig=AbC%2F9&se=2",
      "https://x/y?sv=1&sig=[redacted]&se=2",
    ],
    [
      "a password in JSON",
      '{"password": "hunter2hunter2", "a": 1}',
      '{"password": [redacted], "a": 1}',
    ],
    [
      "a password in a connection string",
      "Server=x;Password=hunter2;Encrypt=1",
      "Server=x;Password=[redacted];Encrypt=1",
    ],
    ["a user in an address", "https://u:p@host/", "https://[redacted]@host/"],
  ] as const) {
    it(`hides ${what}`, () => {
      assert.equal(createRedactor().redact(text), shown);
    });
  }

  it("hides what it was told, wherever it stands", () => {
    const redactor = createRedactor();
    redactor.add("s3cr3t-value");
    assert.equal(
      redactor.redact("(s3cr3t-value) s3cr3t-values"),
      "([redacted]) [redacted]s",
    );
  });

  it("leaves ordinary sentences alone", () => {
    const sentence =
      "The client 'dana@contoso.example' does not have authorization to perform action 'Microsoft.Web/sites/config/list/action' over scope '/subscriptions/a609ebfb'.";
    const redactor = createRedactor();
    redactor.add("");
    redactor.add("a");
    assert.equal(redactor.redact(sentence), sentence);
  });
});
