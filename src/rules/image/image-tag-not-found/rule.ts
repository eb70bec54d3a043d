import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { nearest } from "../../../model/nearest.ts";

export default rule({
  id: "image-tag-not-found",
  hop: "image",
  severity: "error",
  needs: ["image.presence"],
  judge({ know, evidence, journey: { image } }) {
    if (!image) {
      return notApplicable();
    }
    const { presence, tags } = know("image.presence");
    if (presence !== "no-tag") {
      return presence === "present" ? pass() : notApplicable();
    }
    const near = nearest(image.reference, tags);
    return fail({
      evidence: [evidence("image.presence")],
      args: {
        repository: image.repository,
        reference: image.reference,
        near: near.length > 0 ? near : ["–"],
      },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/manifest-tag-not-found",
});
