import { siteIdOf } from "../../../engine/facts/consumer.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

/** Another image is what a slot is for; another way to pull it is what surprises after a swap. */
export default rule({
  id: "webapp-slot-differs",
  hop: null,
  severity: "warning",
  needs: [
    "consumer.site-config",
    "consumer.pull-route",
    "production.site-config",
    "production.pull-route",
  ],
  consumers: appServiceKinds,
  judge({ know, evidence, journey, landscape }) {
    if (!/\/slots\/[^/]+$/i.test(siteIdOf(journey.consumer))) {
      return notApplicable();
    }
    const slot = know("consumer.site-config").properties;
    const production = know("production.site-config").properties;
    const settings = (
      ["acrUseManagedIdentityCreds", "acrUserManagedIdentityID"] as const
    ).filter((name) => Boolean(slot[name]) !== Boolean(production[name]));
    const sameRoute =
      know("consumer.pull-route") === know("production.pull-route");
    if (settings.length === 0 && sameRoute) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        ...settings.flatMap((name) => [
          evidence("consumer.site-config", "properties", name),
          evidence("production.site-config", "properties", name),
        ]),
        ...(sameRoute
          ? []
          : [
              evidence("consumer.pull-route"),
              evidence("production.pull-route"),
            ]),
      ),
      args: {
        consumer: journey.consumer.name,
        settings: [...settings, ...(sameRoute ? [] : ["imagePullTraffic"])],
      },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
