import { rule } from "../../../engine/rule.ts";
import { judgeAddressRules } from "../../failing-address-rules.ts";
import { isUnroutable } from "../../../model/addresses.ts";

export default rule({
  id: "registry-ip-rule-private-range",
  hop: "admit",
  severity: "warning",
  needs: ["registry"],
  judge(judge) {
    return judgeAddressRules(judge, (rules) =>
      rules.filter(({ range }) => range !== undefined && isUnroutable(range)),
    );
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
