import assert from "node:assert/strict";
import { judge } from "../app/judge.ts";
import type { JourneyResult, TextEvidence } from "../model/diagnosis.ts";
import { mapFact } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { remark } from "../model/remark.ts";
import { valueAt } from "../model/pointer.ts";
import {
  behindProxy,
  dataHost,
  open,
  tunnels,
} from "../../test/landscapes/proxies.ts";
import { addDocker } from "../../test/landscapes/docker.ts";
import { addErrorText } from "../../test/landscapes/additions.ts";
import { blocked, healthy, unclear } from "../../test/reports/landscapes.ts";

const image = "contosoweb.azurecr.io/shop/web:1.4";
const refused =
  "denied: client with IP '203.0.113.2' is not allowed access. Refer https://aka.ms/acr/firewall";

function docker(message: string, time = ""): string {
  return `${time} DockerApiException: Head "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": ${message}`.trim();
}

const pulled = `Successfully pulled image "${image}" in 2.5s`;

/** The registry was changed last on the tenth. */
function changed(landscape: Landscape): Landscape {
  const { registries, registryId } = landscape;
  const fact = registries[registryId];
  assert.ok(fact);
  const systemData = { lastModifiedAt: "2026-01-10T12:00:00.000Z" };
  return {
    ...landscape,
    registries: {
      ...registries,
      [registryId]: mapFact(fact, (value) => ({ ...value, systemData })),
    },
  };
}

function journeyOf(landscape: Landscape, name: string): JourneyResult {
  const journey = judge(landscape).journeys.find(
    ({ consumer }) => consumer.name === name,
  );
  assert.ok(journey);
  return journey;
}

/** The web app's journey after a text was read. */
function told(
  from: Landscape,
  text: string,
  of: string | null = "shop-web",
): JourneyResult {
  return journeyOf(addErrorText(changed(from), text, of), "shop-web");
}

function stances({ texts }: JourneyResult): string[] {
  return texts.map(({ outcome, stance }) => `${outcome} ${stance}`);
}

describe("an error text beside the facts", () => {
  it("confirms the hop at which they stop the pull", () => {
    const landscape = addErrorText(
      blocked,
      docker(refused, "2026-01-11T10:00:00Z"),
      "shop-web",
    );
    const { verdict, stoppedAt, texts } = journeyOf(landscape, "shop-web");
    assert.deepEqual([verdict, stoppedAt], ["blocked", "admit"]);
    const wanted: TextEvidence = {
      pointer: "/errorTexts/pull.log/value/failures/0",
      source: "pull.log",
      line: 1,
      time: "2026-01-11T10:00:00Z",
      outcome: "failed",
      said: texts[0]?.said ?? "",
      hop: "admit",
      stance: "confirms",
    };
    assert.deepEqual(texts, [wanted]);
    assert.match(wanted.said, /client with IP '203\.0\.113\.2' is not allowed/);
    assert.ok(valueAt(landscape, wanted.pointer));
  });

  it("makes a verdict that they call green unknown, with its words as the reason", () => {
    const journey = told(healthy, docker(refused, "2026-01-11T10:00:00Z"));
    assert.equal(journey.verdict, "unknown");
    assert.deepEqual(stances(journey), ["failed contradicts"]);
    assert.deepEqual(
      journey.hops.find(({ hop }) => hop === "admit"),
      { hop: "admit", verdict: "unknown" },
    );
    const [reason, ...others] = journey.unknown.filter(
      (missing) => missing.reason === "contradicted",
    );
    assert.equal(others.length, 0);
    assert.equal(reason?.rule, "webapp-outbound-ips-not-allowed");
    const said = journey.texts[0]?.said ?? "";
    assert.match(said, /client with IP/);
    assert.deepEqual(
      reason.remark,
      remark("text-says-otherwise", { source: "pull.log", line: 1, said }),
    );
    assert.ok(!journey.passed.includes(reason.rule));
  });

  it("names what another rule says of the hop in doubt", () => {
    const refused = addErrorText(
      healthy,
      "DockerApiException: AADSTS53003: Access has been blocked by Conditional Access policies. contosoweb.azurecr.io",
      "shop-web",
    );
    assert.deepEqual(journeyOf(refused, "shop-web").causes, [
      "conditional-access",
    ]);
  });

  it("counts also without a time, and in the time of any zone", () => {
    for (const time of ["", "2026-01-10 11:00:00"]) {
      assert.equal(told(healthy, docker(refused, time)).verdict, "unknown");
    }
  });

  it("is out of date when something was changed since", () => {
    const journey = told(healthy, docker(refused, "2026-01-10T11:59:59Z"));
    assert.equal(journey.verdict, "passes");
    assert.deepEqual(stances(journey), ["failed adds"]);
  });

  it("is no reason to doubt when it worked later, or passes by itself", () => {
    const later = `${docker(refused)}\n${pulled}`;
    assert.equal(told(healthy, later).verdict, "passes");
    const reset =
      "error pulling image configuration: download failed after attempts=6: read tcp 10.0.0.4:5->20.60.1.2:443: connection reset by peer";
    const journey = told(healthy, docker(reset));
    assert.deepEqual(
      journey.texts.map(({ hop }) => hop),
      ["transfer"],
    );
    assert.equal(journey.verdict, "passes");
  });

  it("contradicts a stop that the pull must have passed, but turns nothing green", () => {
    const journey = told(
      blocked,
      docker('manifest unknown: manifest tagged by "1.4" is not found'),
    );
    assert.deepEqual(
      [journey.verdict, journey.stoppedAt],
      ["blocked", "admit"],
    );
    assert.deepEqual(stances(journey), ["failed contradicts"]);
  });

  for (const [failure, message, stance] of [
    [
      "a 401 of the token endpoint, which lies behind the gate",
      "failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized",
      "contradicts",
    ],
    [
      "a layer that breaks off, after login and manifest",
      "failed to copy: httpReadSeeker: failed open: failed to do request: dial tcp 20.60.1.2:443: i/o timeout",
      "contradicts",
    ],
    [
      "a 401 that says nothing of where it came from",
      "unauthorized: authentication required",
      "adds",
    ],
    ["a name that is not found", "dial tcp: lookup x: no such host", "adds"],
  ] as const) {
    it(`${stance === "adds" ? "leaves" : "contradicts"} a closed gate by ${failure}`, () => {
      const journey = told(blocked, docker(message));
      assert.equal(journey.stoppedAt, "admit");
      assert.deepEqual(stances(journey), [`failed ${stance}`]);
    });
  }

  it("leaves what could not be read unknown", () => {
    const journey = told(unclear, `2026-01-11T10:00:00Z ${pulled}`);
    assert.equal(journey.verdict, "unknown");
    assert.deepEqual(stances(journey), ["pulled adds"]);
  });

  it("makes a green verdict observed by a pull in the consumer's own log", () => {
    const journey = told(healthy, `2026-01-11T10:00:00Z ${pulled}`);
    assert.deepEqual([journey.verdict, journey.proof], ["passes", "observed"]);
    assert.deepEqual(stances(journey), ["pulled confirms"]);
  });

  it("proves no pull by a log of nobody, before the last change, of another image or without a time", () => {
    for (const [text, of] of [
      [`2026-01-11T10:00:00Z ${pulled}`, null],
      [`2026-01-10T10:00:00Z ${pulled}`, "shop-web"],
      [`2026-01-11T10:00:00Z ${pulled.replace("1.4", "1.3")}`, "shop-web"],
      [pulled, "shop-web"],
    ] as const) {
      assert.equal(told(healthy, text, of).proof, "configured", text);
    }
  });

  it("never speaks against a change that is offered", () => {
    const landscape = addErrorText(blocked, docker(refused), "shop-web");
    const predictions = ({
      predicted,
      id,
    }: {
      predicted: unknown;
      id: string;
    }) => [id, predicted];
    assert.deepEqual(
      judge(landscape).changes.map(predictions),
      judge(blocked).changes.map(predictions),
    );
  });
});

describe("what a text says of the registry as a whole", () => {
  it("is one finding of all journeys", () => {
    const landscape = addErrorText(
      healthy,
      "(TasksOperationsNotAllowed) ACR Tasks requests for the registry contosoweb are not permitted.",
      null,
    );
    assert.deepEqual(
      judge(landscape).findings.flatMap(({ rule, journeys }) =>
        rule === "tasks-operations-not-allowed" ? [journeys] : [],
      ),
      [[0, 1]],
    );
  });
});

describe("an error text of a machine whose probes go through a proxy", () => {
  const seen = (noProxy: readonly string[]): Landscape => {
    const connected = { outcome: "connected", milliseconds: 3 } as const;
    const answer = { status: 401, from: "registry" } as const;
    return tunnels(open, open, behindProxy({ noProxy }))
      .probe("tcp", { ...connected, address: "203.0.113.80" })
      .probe("tcp", { ...connected, address: "203.0.113.81" }, dataHost)
      .probe("tls", { outcome: "trusted" })
      .probe("challenge", {
        ...answer,
        realm: "https://contosoweb.azurecr.io/oauth2/token",
      })
      .probe("tokenEndpoint", answer)
      .build();
  };
  const stanceOf = (message: string, noProxy: readonly string[]): string[] => {
    const text = `Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": ${message}`;
    const [journey] = judge(
      addErrorText(seen(noProxy), text, "build-17"),
    ).journeys;
    assert.ok(journey);
    return stances(journey);
  };

  it("is not out of date when it tells of a connection past the proxy", () => {
    const timeout = "dial tcp 203.0.113.80:443: i/o timeout";
    assert.deepEqual(stanceOf(timeout, []), ["failed contradicts"]);
    assert.deepEqual(stanceOf(timeout, [".azurecr.io"]), ["failed adds"]);
  });

  it("is out of date when it tells of what they have just met", () => {
    const untrusted = "x509: certificate signed by unknown authority";
    assert.deepEqual(stanceOf(untrusted, []), ["failed adds"]);
  });
});

describe("an error text about docker's daemon", () => {
  const stopped =
    "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";
  const beside = (landscape: Landscape): [string, string[]] => {
    const journey = journeyOf(
      addErrorText(landscape, stopped, "build-17"),
      "build-17",
    );
    return [journey.verdict, stances(journey)];
  };

  it("is out of date when the daemon was seen to run", () => {
    assert.deepEqual(beside(addDocker(healthy, {})), [
      "passes",
      ["failed adds"],
    ]);
  });

  it("counts when it was seen not to run, or not at all", () => {
    const state = "not-running";
    for (const landscape of [
      addDocker(healthy, { daemon: { state } }),
      healthy,
    ]) {
      assert.deepEqual(beside(landscape), ["unknown", ["failed contradicts"]]);
    }
  });
});

describe("the journey that a text concerns", () => {
  const concerned = (text: string, of?: string): string[] =>
    judge(addErrorText(healthy, text, of ?? null)).journeys.flatMap(
      ({ consumer, texts }) => (texts.length > 0 ? [consumer.name] : []),
    );

  it("is that of the consumer for which it was given", () => {
    assert.deepEqual(concerned(docker(refused), "build-17"), ["build-17"]);
  });

  it("is that of the consumer whose address the registry saw", () => {
    assert.deepEqual(concerned(docker(refused)), ["shop-web"]);
  });

  it("is this machine's for what people run by hand, unless the address is somebody else's", () => {
    const login =
      'Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": unauthorized: authentication required';
    assert.deepEqual(concerned(login), ["build-17"]);
    const here =
      "Error response from daemon: Get \"https://contosoweb.azurecr.io/v2/\": denied: client with IP '198.51.100.9' is not allowed access.";
    assert.deepEqual(concerned(here), ["build-17"]);
    const seen = here.replace("198.51.100.9", "203.0.113.2");
    assert.deepEqual(concerned(seen), ["shop-web"]);
  });

  it("is that of the site that App Service names", () => {
    const start =
      "Container shop-web_0_1a2b3c4d for site shop-web has exited, failing site start";
    assert.deepEqual(concerned(start), ["shop-web"]);
    assert.deepEqual(concerned(start.replaceAll("shop-web", "shop-admin")), []);
  });

  it("is that of the only consumer of its kind that pulls the image", () => {
    const refused = docker("unauthorized: authentication required");
    assert.deepEqual(concerned(refused), ["shop-web"]);
    const event = `Failed to pull image "${image}": manifest unknown`;
    assert.deepEqual(concerned(event), []);
  });

  it("is none of this registry's for another registry or another image", () => {
    const other = docker(refused).replace("contosoweb", "contosoother");
    assert.deepEqual(concerned(other, "shop-web"), []);
    const image = docker(refused).replace("manifests/1.4", "manifests/1.3");
    assert.deepEqual(concerned(image, "shop-web"), []);
  });

  it("is this machine's only for the address that the registry saw from here", () => {
    const text =
      "Error response from daemon: Get \"https://contosoweb.azurecr.io/v2/\": denied: client with IP '198.51.100.9' is not allowed access.";
    const names = (of: string): string[] =>
      judge(
        addErrorText(blocked, text.replace("198.51.100.9", of), null),
      ).journeys.flatMap(({ consumer, texts }) =>
        texts.length > 0 ? [consumer.name] : [],
      );
    assert.deepEqual(names("198.51.100.9"), []);
    assert.deepEqual(names("203.0.113.7"), ["build-17"]);
  });
});
