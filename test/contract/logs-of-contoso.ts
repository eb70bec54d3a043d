import assert from "node:assert/strict";
import {
  explainConsumer,
  type ConsumerExplanation,
} from "../../src/app/explain-consumer.ts";
import type { Outcome } from "../../src/app/failure.ts";
import type { FetchLogsRequest } from "../../src/app/fetch-logs.ts";
import type { Sandbox } from "../sandbox/start.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud, sentence } from "./read.ts";

/** Who may read every log. */
export const owner = "olivia@contoso.example";

const shop =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.Web/sites";
export const shopWeb = `${shop}/shop-web`;
/** An app that has logged nothing. */
export const shopAdmin = `${shop}/shop-admin`;

/** Contoso, whose consumers are asked for their logs. */
export interface LogsOfContoso {
  readonly sandbox: Sandbox;
  /** What the product logged. */
  readonly logged: readonly string[];
  signInAs(userPrincipalName: string): void;
  edit(id: string, change: (properties: Record<string, unknown>) => void): void;
  ask(
    consumerId: string,
    more?: Partial<FetchLogsRequest>,
    signal?: AbortSignal,
  ): Promise<Outcome<ConsumerExplanation>>;
  /** Of a question that must be answered. */
  explained(
    consumerId: string,
    more?: Partial<FetchLogsRequest>,
  ): Promise<ConsumerExplanation>;
}

/** Starts Contoso before the tests of a suite; each finds it as its file tells it, with Dana signed in. */
export function logsOfContoso(): LogsOfContoso {
  let azure: LocalAzure;

  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });

  after(() => azure.stop());

  beforeEach(() => {
    azure.sandbox.reload(contosoFile);
    azure.sandbox.faults.clear();
    azure.sandbox.log.clear();
    azure.signInAs(undefined);
  });

  const ask: LogsOfContoso["ask"] = (
    consumerId,
    more = {},
    signal = freeRun().signal,
  ) =>
    explainConsumer(
      { cloud: firstCloud(azure), consumerId, consent: false, ...more },
      azure.host,
      { ...freeRun(), signal },
    );

  return {
    get sandbox() {
      return azure.sandbox;
    },
    get logged() {
      return azure.logged;
    },
    signInAs(userPrincipalName) {
      azure.signInAs(userPrincipalName);
    },
    edit(id, change) {
      azure.sandbox.edit(({ resources }) => {
        change(resources.find((each) => each.id === id)!.properties);
      });
    },
    ask,
    async explained(consumerId, more) {
      const outcome = await ask(consumerId, more);
      assert.ok(outcome.ok, outcome.ok ? "" : sentence(outcome));
      return outcome.value;
    },
  };
}
