import { cloudByName, type Cloud } from "../model/cloud.ts";
import type { Outcome } from "../app/failure.ts";
import { failureText } from "./errors.ts";
import type { Settings } from "./settings.ts";

/** A cloud file that cannot be used. */
export interface CloudFailure {
  readonly file: string;
  readonly message: string;
}

export interface ConfiguredClouds {
  readonly clouds: readonly Cloud[];
  readonly failures: readonly CloudFailure[];
}

/** The clouds of the settings, in their order; a file that cannot be read does not hide the others. */
export async function configuredClouds(
  settings: Pick<Settings, "clouds" | "cloudFiles">,
  readCloudFile: (path: string) => Promise<Outcome<Cloud>>,
): Promise<ConfiguredClouds> {
  const builtIn = settings.clouds.flatMap((name) => cloudByName(name) ?? []);
  const files = await Promise.all(
    settings.cloudFiles.map(async (file) => ({
      file,
      outcome: await readCloudFile(file),
    })),
  );
  return {
    clouds: [
      ...builtIn,
      ...files.flatMap(({ outcome }) => (outcome.ok ? outcome.value : [])),
    ],
    failures: files.flatMap(({ file, outcome }) =>
      outcome.ok ? [] : { file, message: failureText(outcome.failure) },
    ),
  };
}
