import { dirname } from "node:path";
import { findProgram } from "../../src/probes/docker/program.ts";

/** The real client of the machine that runs the tests; undefined where there is none. */
export const docker = await findProgram("docker", process.env);

/** PATH with which docker is found. */
export const dockerPath = docker === undefined ? "" : dirname(docker);

/** A test that needs docker's real client. */
export function itWithDocker(title: string, test: () => Promise<void>): void {
  if (docker === undefined) {
    it.skip(`${title} (docker is not installed here)`);
  } else {
    it(title, test);
  }
}
