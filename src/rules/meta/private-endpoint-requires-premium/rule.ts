import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "private-endpoint-requires-premium",
  hop: null,
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { properties, sku } = know("registry");
    if (sku?.name === "Premium") {
      return notApplicable();
    }
    const wanted =
      (properties.privateEndpointConnections ?? []).length > 0
        ? ["privateEndpointConnections"]
        : [];
    return wanted.length === 0
      ? pass()
      : fail({
          evidence: wanted.map((name) =>
            evidence("registry", "properties", name),
          ),
          args: { sku: sku?.name ?? "?" },
        });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
