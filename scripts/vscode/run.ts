import { spawn } from "node:child_process";

interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly shell?: boolean;
}

/**
 * Runs a program to its end and returns what it wrote to standard output.
 * Throws with the program's last lines when it cannot start or ends with another code than 0.
 */
export function run(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: string[] = [];
    const everything: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.push(text);
      everything.push(text);
    });
    child.stderr
      .setEncoding("utf8")
      .on("data", (text: string) => everything.push(text));
    child.on("error", (error) => {
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on("close", (code, signal) => {
      if (code === 0) {
        resolve(output.join(""));
        return;
      }
      const lastLines = everything
        .join("")
        .trimEnd()
        .split("\n")
        .slice(-40)
        .join("\n");
      reject(
        new Error(
          `${[command, ...args].join(" ")} ended with ${signal ?? String(code)}:\n${lastLines}`,
        ),
      );
    });
  });
}
