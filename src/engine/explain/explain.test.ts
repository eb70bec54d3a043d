import assert from "node:assert/strict";
import type { ExplainedMatch } from "../../model/explanation.ts";
import { explainText } from "./explain.ts";
import { logReader } from "./log-reader.ts";

const denied =
  "Error response from daemon: Head \"https://contosoreg.azurecr.io/v2/team/app/manifests/v1\": denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.";

/** What is said first of a text. */
function best(text: string): ExplainedMatch {
  const [first] = explainText(text).matches;
  assert.ok(first, "a failure is found");
  return first;
}

describe("the explanation of a text", () => {
  it("names registry, image, client and where the words are", () => {
    const match = best(`docker pull\n  ${denied}`);
    assert.equal(match.signature, "registry-denied-client-ip");
    assert.equal(match.hop, "admit");
    assert.equal(match.registry, "contosoreg.azurecr.io");
    assert.equal(match.repository, "team/app");
    assert.equal(match.reference, "v1");
    assert.equal(match.clientIp, "203.0.113.7");
    assert.equal(match.httpStatus, 403);
    assert.equal(match.line, 2);
    const said = `  ${denied}`.slice(match.column - 1).slice(0, match.length);
    assert.match(said, /^client with IP .* is not allowed access$/);
  });

  it("knows the clouds and gives the login server of a data endpoint", () => {
    const text =
      'failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://contosoreg.chinaeast2.data.azurecr.cn/d/1": dial tcp 10.1.0.5:443: i/o timeout';
    const { registry, hop, causes } = best(text);
    assert.equal(registry, "contosoreg.azurecr.cn");
    assert.equal(hop, "transfer");
    assert.equal(causes[0]?.cause, "egress-firewall-blocks-data-endpoint");
  });

  it("gives the address of a refusal to no failure of the client beside it", () => {
    const { matches } = explainText(
      `${denied}\nCannot connect to the Docker daemon at unix:///var/run/docker.sock.`,
    );
    assert.deepEqual(
      matches.map(({ hop, clientIp }) => [hop, clientIp]),
      [
        ["admit", "203.0.113.7"],
        ["client", null],
      ],
    );
  });

  it("blames the layers when login and manifest worked before", () => {
    const text = [
      "docker pull contosoreg.azurecr.io/app:v1",
      "v1: Pulling from app",
      "dfd2795d84c0: Pulling fs layer",
      "dfd2795d84c0: Retrying in 1 second",
      "read tcp 10.0.0.4:50000->20.60.1.2:443: read: connection reset by peer",
    ].join("\n");
    assert.equal(best(text).symptom, "blob-download-failed");
    assert.equal(best(text).hop, "transfer");
    const atStart =
      'Get "https://contosoreg.azurecr.io/v2/": read tcp 10.0.0.4:50000->20.60.1.2:443: read: connection reset by peer';
    assert.equal(best(atStart).hop, "route");
  });

  it("looks for a missing role when the login worked before", () => {
    const refusal =
      'Head "https://contosoreg.azurecr.io/v2/app/manifests/v1": unauthorized: authentication required';
    const login = "docker login contosoreg.azurecr.io\nLogin Succeeded";
    assert.equal(best(refusal).causes[0]?.cause, "not-logged-in");
    assert.equal(
      best(`${login}\n${refusal}`).causes[0]?.cause,
      "acrpull-role-missing",
    );
  });

  it("folds what is told again, with count and times", () => {
    const text = ["10:00:00", "10:00:30", "10:01:00"]
      .map((time) => `2026-01-01T${time}Z ${denied}`)
      .join("\n");
    const { matches } = explainText(text);
    assert.equal(matches.length, 1);
    assert.equal(matches[0]?.count, 3);
    assert.equal(matches[0].firstTime, "2026-01-01T10:00:00Z");
    assert.equal(matches[0].lastTime, "2026-01-01T10:01:00Z");
  });

  it("takes the count of an event of Kubernetes over", () => {
    const text =
      '  Warning  Failed  26s (x4 over 17m)  kubelet  Failed to pull image "contosoreg.azurecr.io/app:v9": contosoreg.azurecr.io/app:v9: manifest unknown';
    assert.equal(best(text).count, 4);
  });

  it("keeps several registries apart", () => {
    const other = denied.replace("contosoreg", "fabrikamreg");
    const { matches } = explainText(`${denied}\n${other}`);
    assert.deepEqual(
      matches.map(({ registry }) => registry),
      ["contosoreg.azurecr.io", "fabrikamreg.azurecr.io"],
    );
  });

  it("says the cause, not what follows from it", () => {
    const text = [
      'Failed to pull image "contosoreg.azurecr.io/app:v9": rpc error: code = NotFound desc = failed to resolve reference "contosoreg.azurecr.io/app:v9": contosoreg.azurecr.io/app:v9: not found',
      "Error: ErrImagePull",
      'Back-off pulling image "contosoreg.azurecr.io/app:v9"',
    ].join("\n");
    const { matches } = explainText(text);
    assert.deepEqual(
      matches.map(({ symptom }) => symptom),
      ["manifest-not-found"],
    );
  });

  it("takes the first of several attempts in one error for the cause", () => {
    const text =
      'Failed to pull image "contosoreg.azurecr.io/app:v9": [rpc error: code = NotFound desc = failed to resolve reference "contosoreg.azurecr.io/app:v9": contosoreg.azurecr.io/app:v9: not found, rpc error: code = Unknown desc = failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized]';
    assert.equal(best(text).symptom, "manifest-not-found");
  });

  it("calls what a later attempt put right a passing fault", () => {
    const text = [
      'Failed to pull image "contosoreg.azurecr.io/app:v1": Get "https://contosoreg.azurecr.io/v2/": net/http: TLS handshake timeout',
      'Successfully pulled image "contosoreg.azurecr.io/app:v1" in 2s',
      "Back-off restarting failed container app",
    ].join("\n");
    const { related, matches } = explainText(text);
    assert.equal(related, false);
    assert.equal(matches[0]?.symptom, "container-start-failed");
    assert.equal(matches[1]?.causes[0]?.cause, "transient-network-fault");
  });

  it("leaves a full disk to the disk", () => {
    const text =
      'failed to pull and unpack image "contosoreg.azurecr.io/app:v1": write /var/lib/containerd/x: no space left on device';
    const { related, matches } = explainText(text);
    assert.equal(related, false);
    assert.equal(matches[0]?.symptom, "disk-full");
  });

  it("believes a network error only near a registry", () => {
    const refused = "dial tcp: connect: connection refused";
    const near = `pulling contosoreg.azurecr.io/app:v1\n\n\n${refused}`;
    const far = `pulling contosoreg.azurecr.io/app:v1\n\n\n\n${refused}`;
    assert.equal(explainText(near).related, true);
    assert.equal(explainText(far).related, false);
  });
});

describe("the look of a text", () => {
  const looks: Readonly<Record<string, string>> = {
    "colour codes": denied
      .replace("client with", "\u001b[31mclient\u001b[0m with")
      .replace("denied:", "\u001b[1mdenied:\u001b[22m"),
    "Windows line ends": `docker pull\r\n${denied}\r\nexit 1\r\n`,
    "JSON in JSON": JSON.stringify({
      log: JSON.stringify({ message: `pull\n${denied}\n` }),
    }),
    "escaped apostrophes": denied.replaceAll("'", "\\u0027"),
    "kubectl get events -o json": JSON.stringify(
      { items: [{ count: 4, message: denied, reason: "Failed" }] },
      undefined,
      2,
    ),
    "GitHub Actions": `2026-01-01T10:00:00.1234567Z ##[error]${denied}`,
    "Azure Pipelines": `2026-01-01T10:00:00.1234567Z ##[section]Starting: pull\n2026-01-01T10:00:01.1234567Z ##[error]${denied}`,
    "a line of three megabytes": `${"x ".repeat(1_000_000)}${denied}${" y".repeat(500_000)}`,
    "a line of three megabytes without a blank": `${"x".repeat(2_000_000)} ${denied} ${"y".repeat(1_000_000)}`,
  };

  for (const [look, text] of Object.entries(looks)) {
    it(`may be ${look}`, () => {
      const match = best(text);
      assert.equal(match.symptom, "firewall-ip-denied");
      assert.equal(match.clientIp, "203.0.113.7");
      assert.equal(match.registry, "contosoreg.azurecr.io");
    });
  }

  it("may colour the image of a pull, or the word that tells of it", () => {
    const image = "contosoreg.azurecr.io/app:1";
    for (const text of [
      `Successfully pulled image "\u001b[32m${image}\u001b[0m"`,
      `Successfully \u001b[32mpulled\u001b[0m image "${image}"`,
    ]) {
      const [pull] = explainText(text).pulls;
      assert.equal(pull?.registry, "contosoreg.azurecr.io");
      assert.equal(pull.repository, "app");
      assert.equal(pull.reference, "1");
    }
  });

  it("leaves the place of the words where the editor shows them", () => {
    const text = `\u001b[31mFAIL\u001b[0m ${denied}`;
    const { column } = best(text);
    assert.ok(text.slice(column - 1).startsWith("client with IP"));
  });

  it("may come in chunks of any size", () => {
    const whole = `first\n${denied}\nlast`;
    for (const size of [1, 7, 64]) {
      const reader = logReader();
      for (let at = 0; at < whole.length; at += size) {
        reader.push(whole.slice(at, at + size));
      }
      assert.deepEqual(reader.end(), explainText(whole));
    }
  });
});
