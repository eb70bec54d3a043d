import { rule } from "../../../engine/rule.ts";
import { judgeAddressRules } from "../../failing-address-rules.ts";

/** A /16; anything larger is worth a look. */
const broad = 2 ** 16;

export default rule({
  id: "registry-ip-rule-too-broad",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge(judge) {
    return judgeAddressRules(judge, (rules) =>
      rules.filter(
        ({ range }) => range !== undefined && range.last - range.first >= broad,
      ),
    );
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
