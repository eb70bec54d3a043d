import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { shortImage } from "../../../model/image-reference.ts";

export default rule({
  id: "image-locked-or-quarantined",
  hop: "image",
  severity: "error",
  needs: ["image.withheld"],
  hides: ["image-tag-not-found", "image-repository-not-found"],
  judge({ know, evidence, journey: { image } }) {
    if (!image) {
      return notApplicable();
    }
    const withheld = know("image.withheld");
    return withheld === null
      ? pass()
      : fail({
          evidence: [evidence("image.withheld")],
          args: { image: shortImage(image), reason: withheld },
        });
  },
  repairs: [],
  doc: "L:container-registry-image-lock",
});
