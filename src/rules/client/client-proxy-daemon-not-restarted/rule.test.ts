import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { Daemon, ProxyFile } from "../../../model/docker.ts";
import clientProxyDaemonNotRestarted from "./rule.ts";

const machine = landscape().registry().machine();
const started = "2026-01-15T06:00:00.000Z";
const https = "http://proxy.contoso.example:3128";
const file: ProxyFile = {
  path: "/etc/systemd/system/docker.service.d/http-proxy.conf",
  modified: "2026-01-15T09:00:00.000Z",
  proxy: { https, except: "localhost" },
};

function docker(
  daemon: Partial<Daemon>,
  ...proxyFiles: readonly ProxyFile[]
): Builder {
  return machine.docker({
    daemon: { proxy: {}, startedAt: started, ...daemon },
    proxyFiles,
  });
}

ruleCases(clientProxyDaemonNotRestarted, [
  {
    name: "a file names a proxy since the daemon was started",
    given: docker({}, file),
    want: "fail",
    args: {
      consumer: "build-17",
      path: file.path,
      modified: file.modified,
      start: started,
    },
    evidence: [file],
  },
  {
    name: "only the exceptions are new",
    given: docker({ proxy: { https } }, file),
    want: "fail",
  },
  {
    name: "one of two files is new",
    given: docker(
      {},
      { ...file, path: "/etc/docker/daemon.json", modified: started },
      file,
    ),
    want: "fail",
    args: { path: file.path },
    evidence: [file],
  },
  {
    name: "the file was touched, but the daemon works with what it says",
    given: docker({ proxy: { https, except: "localhost" } }, file),
    want: "pass",
  },
  {
    name: "the file is older than the daemon, which is told otherwise elsewhere",
    given: docker({}, { ...file, modified: "2026-01-15T05:59:59.000Z" }),
    want: "pass",
  },
  {
    name: "it cannot be told when the daemon was started",
    given: machine.docker({ daemon: { proxy: {} }, proxyFiles: [file] }),
    want: "unknown",
    fact: "docker.daemon-start",
  },
  {
    name: "the daemon does not run",
    given: machine.docker({
      daemon: { state: "not-running" },
      proxyFiles: [file],
    }),
    want: "not-applicable",
  },
  { name: "no file names a proxy", given: docker({}), want: "not-applicable" },
  {
    name: "docker is not installed",
    given: machine,
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker",
    given: machine.with(unseenDocker),
    want: "unknown",
    fact: "docker.daemon",
  },
]);
