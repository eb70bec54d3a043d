import { remark } from "../../../model/remark.ts";
import type { AttributesAnswer } from "../../../model/probe.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { attributes, manifest } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imageLockedOrQuarantined from "./rule.ts";

const app = landscape().registry().webApp();

/** A registry that answers so for the image, and the attributes that it shows. */
function answered(status: number, ...shown: readonly AttributesAnswer[]) {
  return attributes(
    manifest(app, "shop/web", "1.4", status),
    "shop/web",
    "1.4",
    shown,
  );
}

const open = { of: "repository", status: 200, readEnabled: true } as const;

ruleCases(imageLockedOrQuarantined, [
  {
    name: "a tag that is locked against reading",
    given: answered(404, open, { of: "tag", status: 200, readEnabled: false }),
    want: "fail",
    args: { image: "shop/web:1.4", reason: "tag: readEnabled = false" },
    evidence: [false],
  },
  {
    name: "a manifest in quarantine",
    given: answered(
      405,
      open,
      { of: "tag", status: 200, readEnabled: true },
      {
        of: "manifest",
        status: 200,
        readEnabled: true,
        quarantineState: "Quarantined",
      },
    ),
    want: "fail",
    args: { reason: "manifest: quarantineState = Quarantined" },
    evidence: ["Quarantined"],
  },
  {
    name: "an operation that is disallowed, without a word why",
    given: manifest(app, "shop/web", "1.4", 405),
    want: "fail",
    args: { reason: "HTTP 405" },
    evidence: [405],
  },
  {
    name: "an image that was given",
    given: manifest(app, "shop/web", "1.4", 200),
    want: "pass",
  },
  {
    name: "an image that is not there",
    given: answered(404, open, { of: "tag", status: 404 }),
    want: "pass",
  },
  {
    name: "attributes that the registry does not show",
    given: answered(404, open, { of: "tag", status: 401 }),
    want: "unknown",
    reason: "silent",
    remark: remark("attributes-not-shown"),
  },
  {
    name: "an image that is not given, and nobody asked why",
    given: manifest(app, "shop/web", "1.4", 404),
    want: "unknown",
    reason: "not-asked",
  },
  {
    name: "a registry that refuses this machine",
    given: manifest(app, "shop/web", "1.4", 403),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "nobody looked",
    given: app,
    want: "unknown",
    fact: "image.withheld",
  },
  {
    name: "no image that is known",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
]);
