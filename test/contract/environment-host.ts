import { diagnoseRegistry } from "../../src/app/diagnose.ts";
import { readCloudFile } from "../../src/app/cloud-file.ts";
import { signInFromEnvironment } from "../../src/app/sign-in.ts";
import { text } from "../../src/messages/text.ts";

/**
 * A program of its own, for what a process has only one of: its certificates, its environment, its `fetch`. It diagnoses the
 * registry `argv[3]` of the cloud file `argv[2]`, signed in by the environment, and prints what came of it.
 */
const [, , file = "", registry = ""] = process.argv;
const cloud = await readCloudFile(file);
if (!cloud.ok) {
  throw new Error(text(cloud.failure.message, cloud.failure.args));
}
const outcome = await diagnoseRegistry(
  { cloud: cloud.value, registry, probes: false },
  {
    credential: signInFromEnvironment,
    httpClient: "fetch",
    log: (_level, line) => {
      console.error(line);
    },
    stateFolder: "",
    probeWorker: "",
  },
  { signal: new AbortController().signal, progress: () => undefined },
);
console.log(
  outcome.ok
    ? JSON.stringify(outcome.value.landscape)
    : text(outcome.failure.message, outcome.failure.args),
);
