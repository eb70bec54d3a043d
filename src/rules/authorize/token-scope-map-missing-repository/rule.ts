import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { matchesAction } from "../../../model/action-match.ts";
import { passwordKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "token-scope-map-missing-repository",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.token", "consumer.scope-map"],
  consumers: passwordKinds,
  hides: ["aci-credentials-wrong"],
  judge({ know, evidence, journey: { consumer, image } }) {
    const token = know("consumer.token");
    if (!token || !image) {
      return notApplicable();
    }
    const map = know("consumer.scope-map");
    const wanted = `repositories/${image.repository}/content/read`;
    const actions = map?.properties.actions ?? [];
    return actions.some((pattern) => matchesAction(pattern, wanted))
      ? pass()
      : fail({
          evidence: [evidence("consumer.scope-map")],
          args: {
            consumer: consumer.name,
            token: token.name,
            repository: image.repository,
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-token-based-repository-permissions",
});
