import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { manifest } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imageNondistributableLayer from "./rule.ts";

const app = landscape().registry().webApp();
const image = (
  os: string,
  more: { readonly foreignHosts?: readonly string[] } = {},
) =>
  manifest(app, "shop/web", "1.4", 200, [{ os, architecture: "amd64" }], more);

ruleCases(imageNondistributableLayer, [
  {
    name: "a base image of Windows from elsewhere",
    given: image("windows", { foreignHosts: ["mcr.microsoft.com"] }),
    want: "fail",
    args: {
      image: "shop/web:1.4",
      hosts: ["mcr.microsoft.com"],
      consumer: "shop-web",
    },
    evidence: [["mcr.microsoft.com"]],
  },
  {
    name: "an image with all its layers",
    given: image("windows", { foreignHosts: [] }),
    want: "pass",
  },
  {
    name: "an index without Windows",
    given: image("linux"),
    want: "pass",
  },
  {
    name: "an index that offers Windows",
    given: image("windows"),
    want: "unknown",
    reason: "silent",
    remark: remark("layers-not-looked-at"),
  },
  {
    name: "an image that is not there",
    given: manifest(app, "shop/web", "1.4", 404),
    want: "unknown",
  },
  {
    name: "nobody looked",
    given: app,
    want: "unknown",
    fact: "image.foreign-hosts",
  },
  {
    name: "no image that is known",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
]);
