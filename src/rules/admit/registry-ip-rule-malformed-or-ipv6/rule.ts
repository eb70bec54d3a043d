import { rule } from "../../../engine/rule.ts";
import { judgeAddressRules } from "../../failing-address-rules.ts";
import { parseRange, type AddressRange } from "../../../model/ipv4.ts";

export default rule({
  id: "registry-ip-rule-malformed-or-ipv6",
  hop: "admit",
  severity: "warning",
  needs: ["registry"],
  judge(judge) {
    return judgeAddressRules(judge, (rules) =>
      rules.filter(
        ({ value, range }) => range === undefined || hasHostBits(value, range),
      ),
    );
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});

/** `a.b.c.d/n` where a.b.c.d is not the first address of the network. */
function hasHostBits(value: string, { first }: AddressRange): boolean {
  const [address = ""] = value.split("/");
  return parseRange(address)?.first !== first;
}
