import { landscape } from "../../../../test/landscapes/builder.ts";
import { manifest, tags } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imageRepositoryNotFound from "./rule.ts";

const app = landscape().registry().webApp();

ruleCases(imageRepositoryNotFound, [
  { name: "it has tags", given: tags(app, "shop/web", ["1"]), want: "pass" },
  {
    name: "its list of tags is not found",
    given: tags(app, "shop/web", [], { status: 404, code: "NAME_UNKNOWN" }),
    want: "fail",
    args: { repository: "shop/web" },
    evidence: [404],
  },
  {
    name: "neither list nor image is found",
    given: manifest(
      tags(app, "shop/web", [], { status: 404 }),
      "shop/web",
      "1.4",
      404,
      [],
      { code: "MANIFEST_UNKNOWN" },
    ),
    want: "fail",
  },
  {
    name: "the image's answer says so",
    given: manifest(app, "shop/web", "1.4", 404, [], { code: "NAME_UNKNOWN" }),
    want: "fail",
  },
  {
    name: "the list is not found, but the image is given",
    given: manifest(
      tags(app, "shop/web", [], { status: 404 }),
      "shop/web",
      "1.4",
      200,
    ),
    want: "pass",
  },
  {
    name: "only the tag is missing",
    given: manifest(app, "shop/web", "1.4", 404, [], {
      code: "MANIFEST_UNKNOWN",
    }),
    want: "pass",
  },
  {
    name: "the list is refused",
    given: tags(app, "shop/web", [], { status: 403 }),
    want: "unknown",
    fact: "image.presence",
  },
  { name: "nobody looked", given: app, want: "unknown" },
  {
    name: "no image is known",
    given: landscape().registry().cluster(),
    want: "not-applicable",
  },
]);
