import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappImagePullOverVnetWithoutIntegration from "./rule.ts";

const closed = landscape().registry({ properties: disabled });
const asked = closed.webApp({
  properties: { outboundVnetRouting: { imagePullTraffic: true } },
});

ruleCases(webappImagePullOverVnetWithoutIntegration, [
  {
    name: "integrated",
    given: closed.webApp({ properties: throughSpoke }),
    want: "pass",
  },
  { name: "not asked for", given: closed.webApp(), want: "pass" },
  {
    name: "an App Service Environment",
    given: closed.webApp({
      properties: {
        hostingEnvironmentProfile: { id: "/ase" },
        vnetImagePullEnabled: true,
      },
    }),
    want: "pass",
  },
  {
    name: "asked for by the site",
    given: asked,
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: [true],
  },
  {
    name: "a function app in a Container Apps environment, whose network App Service does not decide",
    given: closed.webApp({
      kind: "function-app",
      properties: { managedEnvironmentId: "/environment" },
      settings: { pullOverVnet: "true" },
    }),
    want: "unknown",
    fact: "consumer.pull-wish",
  },
  {
    name: "asked for by the older property",
    given: closed.webApp({ properties: { vnetImagePullEnabled: true } }),
    want: "fail",
  },
  {
    name: "asked for by the app setting",
    given: closed.webApp({ settings: { pullOverVnet: "1" } }),
    want: "fail",
    evidence: ["1"],
  },
  {
    name: "this machine",
    given: closed.machine(),
    want: "not-applicable",
  },
  {
    name: "unreadable settings, and the public endpoint admits the app",
    given: landscape().registry().webApp().deny("pullSettings"),
    want: "pass",
  },
  {
    name: "unreadable settings, and the public endpoint refuses the app",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp()
      .deny("pullSettings"),
    want: "unknown",
    fact: "consumer.pull-wish",
  },
  {
    name: "an unreadable site",
    given: asked.deny("sites"),
    want: "unknown",
    fact: "consumer.site",
  },
]);
