import { remark } from "../../../model/remark.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { blob, manifest } from "../../../../test/landscapes/images.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { BlobAnswer } from "../../../model/probe.ts";
import clientTcp443BlockedBlob from "./rule.ts";

const images = ["contosoweb.azurecr.io/shop/web:1"];
const host = "eusmanaged1.blob.core.windows.net";
const redirect = { status: 307, host };
const connected = {
  outcome: "connected",
  address: "203.0.113.90",
  milliseconds: 3,
} as const;
const refused = {
  ...connected,
  outcome: "refused",
  code: "ECONNREFUSED",
} as const;
const untrusted = { outcome: "untrusted", issuer: "Contoso Proxy" } as const;

const forbidden = {
  outcome: "forbidden",
  proxy: "http://proxy:3128",
  status: 403,
  milliseconds: 7,
} as const;

const machine = landscape().registry().machine({ images });
const given = manifest(machine, "shop/web", "1", 200);
const resolved = given.probe("dns", dns("203.0.113.90"), host);

const asked = (answer: BlobAnswer, from: Builder = resolved): Builder =>
  blob(from, "shop/web", "1", answer);

ruleCases(clientTcp443BlockedBlob, [
  {
    name: "the first byte of a layer",
    given: asked({ ...redirect, answered: 206 }),
    want: "pass",
  },
  {
    name: "a registry that gives the layer itself",
    given: asked({ status: 200 }),
    want: "pass",
  },
  {
    name: "a blob host that does not resolve",
    given: asked(redirect, given.probe("dns", dns(), host)),
    want: "fail",
    args: { host, reason: "NXDOMAIN" },
    evidence: [dns()],
  },
  {
    name: "a blob host that is refused",
    given: asked(redirect, resolved.probe("tcp", refused, host)),
    want: "fail",
    args: { host, reason: "ECONNREFUSED" },
    evidence: [refused],
  },
  {
    name: "a blob host behind a device that opens TLS",
    given: asked(
      redirect,
      resolved.probe("tcp", connected, host).probe("tls", untrusted, host),
    ),
    want: "fail",
    args: { host, reason: "TLS: untrusted" },
    evidence: [untrusted],
  },
  {
    name: "a blob host that hangs",
    given: asked({ ...redirect, code: "ETIMEDOUT" }),
    want: "fail",
    args: { host, reason: "ETIMEDOUT" },
    evidence: [{ ...redirect, code: "ETIMEDOUT" }],
  },
  {
    name: "a blob host that refuses the signed address",
    given: asked({ ...redirect, answered: 403, code: "AuthenticationFailed" }),
    want: "fail",
    args: { host, reason: "HTTP 403 AuthenticationFailed" },
  },
  {
    name: "a data endpoint, of which another rule speaks",
    given: asked({
      status: 307,
      host: "contosoweb.eastus.data.azurecr.io",
      code: "ETIMEDOUT",
    }),
    want: "not-applicable",
  },
  {
    name: "no image",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "an image that is not there, which has no layers",
    given: manifest(machine, "shop/web", "1", 404),
    want: "not-applicable",
  },
  {
    name: "a proxy that opens no tunnel to the blob host",
    given: asked(redirect, given.probe("tunnels", forbidden, host)),
    want: "fail",
    args: { host, reason: "HTTP 403" },
    evidence: [forbidden],
  },
  {
    name: "a proxy that opens TLS",
    given: asked(
      redirect,
      given
        .probe("tunnels", { ...forbidden, outcome: "open", status: 200 }, host)
        .probe("tls", untrusted, host),
    ),
    want: "fail",
    args: { reason: "TLS: untrusted" },
    evidence: [untrusted],
  },
  {
    name: "a storage that is busy",
    given: asked({ ...redirect, answered: 503, code: "ServerBusy" }),
    want: "unknown",
    fact: "machine.layer",
    reason: "silent",
    remark: remark("layer-answer-unclear", { host, status: 503 }),
  },
  {
    name: "a registry that shows no such blob",
    given: asked({ status: 404, code: "BLOB_UNKNOWN" }),
    want: "unknown",
    fact: "machine.layer",
  },
  {
    name: "no look at the layers",
    given,
    want: "unknown",
    fact: "machine.layer",
    reason: "not-asked",
  },
]);
