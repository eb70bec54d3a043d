import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { manifest, tags } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imageTagNotFound from "./rule.ts";

const app = landscape().registry().webApp();
const digest = `sha256:${"ab".repeat(32)}`;

ruleCases(imageTagNotFound, [
  {
    name: "a tag that the list has",
    given: tags(app, "shop/web", ["1.3", "1.4"]),
    want: "pass",
  },
  {
    name: "a tag that the list lacks",
    given: tags(app, "shop/web", ["1.3", "1.40", "latest"]),
    want: "fail",
    args: { repository: "shop/web", reference: "1.4", near: ["1.3", "1.40"] },
    evidence: [["1.3", "1.40", "latest"]],
  },
  {
    name: "a tag in another case",
    given: tags(
      landscape()
        .registry()
        .webApp({ images: ["shop/web:RC"] }),
      "shop/web",
      ["rc"],
    ),
    want: "fail",
  },
  {
    name: "nothing that is similar",
    given: tags(app, "shop/web", ["nightly"]),
    want: "fail",
    args: { near: ["–"] },
  },
  {
    name: "an image that the registry does not know",
    given: manifest(app, "shop/web", "1.4", 404, [], {
      code: "MANIFEST_UNKNOWN",
    }),
    want: "fail",
    evidence: [404],
  },
  {
    name: "an image that the registry gave, though the list is not complete",
    given: manifest(
      tags(app, "shop/web", ["1.3"], { complete: false }),
      "shop/web",
      "1.4",
      200,
    ),
    want: "pass",
  },
  {
    name: "a list that is not complete",
    given: tags(app, "shop/web", ["1.3"], { complete: false }),
    want: "unknown",
    fact: "image.presence",
  },
  {
    name: "a list that is refused",
    given: tags(app, "shop/web", [], { status: 401 }),
    want: "unknown",
  },
  {
    name: "an image that is refused",
    given: manifest(app, "shop/web", "1.4", 403),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "a registry that is busy",
    given: manifest(app, "shop/web", "1.4", 429),
    want: "unknown",
    reason: "silent",
    remark: remark("image-answer-unclear", { status: 429 }),
  },
  {
    name: "nobody looked",
    given: app,
    want: "unknown",
    fact: "image.presence",
  },
  {
    name: "a repository that is not there",
    given: tags(app, "shop/web", [], { status: 404, code: "NAME_UNKNOWN" }),
    want: "not-applicable",
  },
  {
    name: "no image that is known",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a digest that the registry does not know",
    given: manifest(
      landscape()
        .registry()
        .webApp({ images: [`shop/web@${digest}`] }),
      "shop/web",
      digest,
      404,
    ),
    want: "fail",
    args: { reference: digest },
  },
  {
    name: "a digest, of which a list of tags says nothing",
    given: tags(
      landscape()
        .registry()
        .webApp({ images: [`shop/web@${digest}`] }),
      "shop/web",
      ["1.4"],
    ),
    want: "unknown",
  },
]);
