import type { Fact } from "../model/fact.ts";
import type { ProxySetting } from "../model/no-proxy.ts";
import type { Probes } from "../model/probe.ts";

/** One result: the table of `Probes`, the key in it (empty for `machine` and `docker`), the fact. */
export interface ProbeResult {
  readonly table: keyof Probes;
  readonly key: string;
  readonly fact: Fact<unknown>;
}

/** What a run of probes is given. */
export interface ProbeRun {
  readonly report: (
    table: keyof Probes,
    key: string,
    fact: Fact<unknown>,
  ) => void;
  readonly now: () => string;
  readonly systemResolvers: readonly string[];
  /** The proxy of this machine, with its credentials. */
  readonly proxy: ProxySetting;
}
