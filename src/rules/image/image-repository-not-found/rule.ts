import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "image-repository-not-found",
  hop: "image",
  severity: "error",
  needs: ["image.presence"],
  judge({ know, evidence, journey: { image } }) {
    if (!image) {
      return notApplicable();
    }
    return know("image.presence").presence === "no-repository"
      ? fail({
          evidence: [evidence("image.presence")],
          args: { repository: image.repository },
        })
      : pass();
  },
  repairs: [],
  doc: "T:azure-container-registry/manifest-tag-not-found",
});
