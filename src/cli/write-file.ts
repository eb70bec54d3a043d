import { writeFile } from "node:fs/promises";
import { failed, type Outcome } from "../app/failure.ts";
import { reasonOf } from "../app/reason.ts";

/** Writes a file that the user named. */
export async function writeUserFile(
  file: string,
  content: string,
): Promise<Outcome<undefined>> {
  try {
    await writeFile(file, content);
    return { ok: true, value: undefined };
  } catch (error) {
    return failed("cli.error.write", { file, reason: reasonOf(error) });
  }
}
