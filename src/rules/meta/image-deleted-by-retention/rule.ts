import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { shortImage } from "../../../model/image-reference.ts";

export default rule({
  id: "image-deleted-by-retention",
  hop: null,
  severity: "info",
  needs: ["image.presence", "image.removal"],
  judge({ know, evidence, journey: { image } }) {
    if (!image || know("image.presence").presence === "present") {
      return notApplicable();
    }
    const removal = know("image.removal");
    return removal
      ? fail({
          evidence: [evidence("image.removal")],
          args: {
            image: shortImage(image),
            operation: removal.operation,
            at: removal.at,
          },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-retention-policy",
});
