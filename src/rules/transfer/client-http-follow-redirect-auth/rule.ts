import { rule } from "../../../engine/rule.ts";
import { judgeTold, saidBy } from "../../told.ts";

export default rule({
  id: "client-http-follow-redirect-auth",
  hop: "transfer",
  severity: "info",
  needs: ["journey.texts"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("journey.texts"),
      saidBy("blob-storage-invalid-auth-info"),
    );
  },
  repairs: [],
  doc: "L:container-registry-faq",
});
