import assert from "node:assert/strict";
import { readInfo } from "./info.ts";

const silent = JSON.stringify({ ServerVersion: "", HttpProxy: "" });

describe("what docker info tells", () => {
  const refusals: readonly [said: string, state: string][] = [
    [
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
      "not-running",
    ],
    [
      "failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory",
      "not-running",
    ],
    [
      "error during connect: this error may indicate that the docker daemon is not running: open //./pipe/docker_engine: The system cannot find the file specified.",
      "not-running",
    ],
    [
      "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: dial unix /var/run/docker.sock: connect: permission denied",
      "permission-denied",
    ],
    [
      "error during connect: open //./pipe/docker_engine: Access is denied.",
      "permission-denied",
    ],
    ['Current context "nope" is not found on the file system', "failed"],
  ];
  for (const [stderr, state] of refusals) {
    it(`is ${state}: ${stderr.slice(0, 60)}…`, () => {
      const told = readInfo("docker", {
        end: "failure",
        stdout: silent,
        stderr,
      });
      assert.deepEqual(told, { name: "docker", daemon: { state } });
    });
  }

  it("is of podman, also under docker's name", () => {
    // Podman 4.3.1.
    const stdout = JSON.stringify({
      host: { arch: "amd64", os: "linux", serviceIsRemote: false },
      version: { APIVersion: "4.3.1", Version: "4.3.1", OsArch: "linux/amd64" },
    });
    assert.deepEqual(
      readInfo("docker", { end: "success", stdout, stderr: "" }),
      {
        name: "podman",
        version: "4.3.1",
        daemon: { state: "running", platform: "linux/amd64" },
      },
    );
  });

  it("is nothing where the program printed something else", () => {
    const ended = { end: "success", stdout: "hello", stderr: "" } as const;
    assert.deepEqual(readInfo("podman", ended), {
      name: "podman",
      daemon: { state: "failed" },
    });
  });
});
