import { diagnoseRegistry, type DiagnoseResult } from "../app/diagnose.ts";
import type { GivenText } from "../app/diagnose-request.ts";
import { withErrorTexts } from "../app/error-texts.ts";
import { failed, type Outcome } from "../app/failure.ts";
import type { Host, Run } from "../app/host.ts";
import { judge } from "../app/judge.ts";
import { nameOf, sameId } from "../model/arm-id.ts";
import type { JourneyVerdict } from "../model/diagnosis.ts";
import type { Arguments } from "./arguments.ts";
import { chooseCloud } from "./choose-cloud.ts";
import { jsonText, toldRun, type Command, type ExitCode } from "./command.ts";
import { fetchedTexts, givenTexts } from "./given-texts.ts";
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
  const texts = [
    ...givenTexts(args, console),
    ...(await fetchedTexts(args, console, signal)),
  ];
  const found =
    args.landscape === undefined
      ? await diagnoseNow(
          args,
          commandLineHost(console),
          toldRun(console, signal),
          texts,
        )
      : await judgeSaved(args.landscape, args.subject, texts);
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
  texts: readonly GivenText[] = [],
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
    texts,
    ...(consumers.length === 0 ? {} : { consumers }),
    ...(image === undefined ? {} : { image }),
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
  return diagnoseRegistry(request, host, run);
}

async function judgeSaved(
  file: string,
  subject: string | undefined,
  texts: readonly GivenText[],
): Promise<Outcome<DiagnoseResult>> {
  const read = await readLandscape(file);
  if (!read.ok) {
    return read;
  }
  const { registryId, loginServer } = read.value;
  const names = [registryId, nameOf(registryId), loginServer];
  if (subject !== undefined && !names.some((name) => sameId(name, subject))) {
    return failed("cli.error.landscape-of-another", {
      file,
      subject,
      loginServer,
    });
  }
  const told = await withErrorTexts(read.value, texts);
  return told.ok
    ? {
        ok: true,
        value: { landscape: told.value, diagnosis: judge(told.value) },
      }
    : told;
}
