import assert from "node:assert/strict";
import { sharesNetwork } from "./docker.ts";

const socket = "unix:///var/run/docker.sock";
const linux = { system: "Debian GNU/Linux 12", platform: "linux/x86_64" };

describe("docker's daemon", () => {
  const cases = [
    ["on Linux", { endpoint: socket, ...linux }, "linux", true],
    ["of a Mac", { endpoint: socket, ...linux }, "darwin", false],
    [
      "for containers of Windows",
      { endpoint: "npipe:////./pipe/docker_engine", platform: "windows/amd64" },
      "win32",
      true,
    ],
    [
      "for containers of Linux on Windows",
      { endpoint: "npipe:////./pipe/docker_engine", ...linux },
      "win32",
      false,
    ],
    [
      "of Docker Desktop on Linux",
      { endpoint: socket, ...linux, system: "Docker Desktop" },
      "linux",
      false,
    ],
    ["elsewhere", { endpoint: "tcp://build:2376", ...linux }, "linux", false],
  ] as const;
  for (const [where, daemon, system, shares] of cases) {
    it(`${where} ${shares ? "shares" : "does not share"} this machine's network`, () => {
      assert.equal(sharesNetwork(daemon, system), shares);
    });
  }
});
