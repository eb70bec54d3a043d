import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappWindowsServicePrincipal from "./rule.ts";

const image = "DOCKER|contosoweb.azurecr.io/shop/web:1.4";
const clientId = "0aaaaaaa-0000-4000-8000-000000000001";

function windowsApp(userName: string): Builder {
  return landscape()
    .registry()
    .webApp({
      config: {
        linuxFxVersion: "",
        windowsFxVersion: image,
        acrUseManagedIdentityCreds: false,
      },
      settings: { userName, hasPassword: true },
    });
}

ruleCases(webappWindowsServicePrincipal, [
  {
    name: "a service principal",
    given: windowsApp(clientId),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: [clientId, image],
  },
  {
    name: "the admin user",
    given: windowsApp("contosoweb"),
    want: "pass",
  },
  {
    name: "a Linux container",
    given: landscape()
      .registry()
      .webApp({
        config: { acrUseManagedIdentityCreds: false },
        settings: { userName: clientId, hasPassword: true },
      }),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: windowsApp(clientId).deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a configuration that may not be read",
    given: windowsApp(clientId).deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.site-config",
  },
]);
