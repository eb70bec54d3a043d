import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import {
  besideSpoke,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { SiteOptions } from "../../../../test/landscapes/workload-documents.ts";
import webappSlotDiffers from "./rule.ts";

function staging(slot: SiteOptions, production: SiteOptions): Builder {
  return landscape()
    .registry()
    .webApp({ ...slot, name: "shop-web/staging" })
    .webApp({ ...production, name: "shop-web" });
}
const through = { properties: throughSpoke };
const beside = { properties: besideSpoke };

ruleCases(webappSlotDiffers, [
  {
    name: "only the image differs",
    given: staging(
      { images: ["contosoweb.azurecr.io/shop/web:2"] },
      { images: ["contosoweb.azurecr.io/shop/web:1"] },
    ),
    want: "pass",
  },
  {
    name: "each has a user-assigned identity of its own",
    given: staging(
      { config: { acrUserManagedIdentityID: "a" } },
      { config: { acrUserManagedIdentityID: "b" } },
    ),
    want: "pass",
  },
  {
    name: "only production pulls through the network",
    given: staging(beside, through),
    want: "fail",
    args: { consumer: "shop-web/staging", settings: ["imagePullTraffic"] },
  },
  {
    name: "only the slot pulls with a managed identity",
    given: staging({}, { config: { acrUseManagedIdentityCreds: false } }),
    want: "fail",
    args: { settings: ["acrUseManagedIdentityCreds"] },
    evidence: [true, false],
  },
  {
    name: "only the slot pulls with a user-assigned identity",
    given: staging({ config: { acrUserManagedIdentityID: "a" } }, {}),
    want: "fail",
    args: { settings: ["acrUserManagedIdentityID"] },
  },
  {
    name: "production",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "production's configuration may not be read",
    given: staging({}, {}).deny("siteConfigs", siteIdOf("shop-web")),
    want: "unknown",
    fact: "production.site-config",
  },
]);
