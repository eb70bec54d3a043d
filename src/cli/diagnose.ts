import { diagnoseRegistry, type DiagnoseResult } from "../app/diagnose.ts";
import { failed, type Outcome } from "../app/failure.ts";
import type { Host, Run } from "../app/host.ts";
import { judge } from "../app/judge.ts";
import { nameOf, sameId } from "../model/arm-id.ts";
import type { JourneyVerdict } from "../model/diagnosis.ts";
import type { Arguments } from "./arguments.ts";
import { chooseCloud } from "./choose-cloud.ts";
import { jsonText, toldRun, type Command, type ExitCode } from "./command.ts";
import { commandLineHost } from "./host.ts";
import { readLandscape } from "./landscape-file.ts";
import { renderDiagnosis } from "./render-diagnosis.ts";
import { writeUserFile } from "./write-file.ts";

const exitCodes: Readonly<Record<JourneyVerdict, ExitCode>> = {
  passes: 0,
  blocked: 1,
  unknown: 3,
};

/** Diagnoses a registry as it is in Azure, or as it was saved. */
export const diagnose: Command = async (args, console, signal) => {
  const found =
    args.landscape === undefined
      ? await diagnoseNow(
          args,
          commandLineHost(console),
          toldRun(console, signal),
        )
      : await judgeSaved(args.landscape, args.subject);
  if (!found.ok) {
    return found;
  }
  if (args.saveLandscape !== undefined) {
    const landscape = jsonText(found.value.landscape);
    const saved = await writeUserFile(args.saveLandscape, landscape);
    if (!saved.ok) {
      return saved;
    }
  }
  const output = renderDiagnosis(found.value, args);
  const exitCode = exitCodes[found.value.diagnosis.verdict];
  return { ok: true, value: { output, exitCode } };
};

/** Reads Azure and judges what it says. */
export async function diagnoseNow(
  args: Arguments,
  host: Host,
  run: Run,
): Promise<Outcome<DiagnoseResult>> {
  const { subject = "", consumers, image, tenant, probes } = args;
  const cloud = await chooseCloud(args);
  if (!cloud.ok) {
    return cloud;
  }
  const request = {
    cloud: cloud.value,
    registry: subject,
    probes,
    ...(consumers.length === 0 ? {} : { consumers }),
    ...(image === undefined ? {} : { image }),
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
  return diagnoseRegistry(request, host, run);
}

async function judgeSaved(
  file: string,
  subject: string | undefined,
): Promise<Outcome<DiagnoseResult>> {
  const read = await readLandscape(file);
  if (!read.ok) {
    return read;
  }
  const landscape = read.value;
  const { registryId, loginServer } = landscape;
  const names = [registryId, nameOf(registryId), loginServer];
  return subject === undefined || names.some((name) => sameId(name, subject))
    ? { ok: true, value: { landscape, diagnosis: judge(landscape) } }
    : failed("cli.error.landscape-of-another", { file, subject, loginServer });
}
