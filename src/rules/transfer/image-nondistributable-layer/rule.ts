import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { shortImage } from "../../../model/image-reference.ts";

export default rule({
  id: "image-nondistributable-layer",
  hop: "transfer",
  severity: "info",
  needs: ["image.foreign-hosts"],
  judge({ know, evidence, journey: { consumer, image } }) {
    if (!image) {
      return notApplicable();
    }
    const hosts = know("image.foreign-hosts");
    return hosts.length === 0
      ? pass()
      : fail({
          evidence: [evidence("image.foreign-hosts")],
          args: { image: shortImage(image), hosts, consumer: consumer.name },
        });
  },
  repairs: [],
  doc: "L:container-registry-faq",
});
