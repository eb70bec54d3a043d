import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappManagedIdentityMissing from "./rule.ts";

const without = landscape()
  .registry()
  .webApp({ identity: { type: "None" } });

ruleCases(webappManagedIdentityMissing, [
  {
    name: "a system-assigned identity",
    given: landscape().registry().webApp(),
    want: "pass",
  },
  {
    name: "no identity",
    given: without,
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: [true],
  },
  {
    name: "a side car that signs in with a system-assigned identity",
    given: landscape()
      .registry()
      .webApp({
        identity: { type: "None" },
        config: { linuxFxVersion: "SITECONTAINERS" },
      })
      .with((from) => {
        const [site] = from.consumers;
        const id = `${site?.id ?? ""}/sitecontainers/log`;
        return {
          ...from,
          consumers: [{ ...site!, id, images: ["log:1"] }],
        };
      })
      .row("siteContainers", without.build().consumers[0]!.id, [
        {
          id: "log",
          name: "shop-web/log",
          properties: { image: "log:1", authType: "SystemIdentity" },
        },
      ]),
    want: "fail",
    evidence: ["SystemIdentity"],
  },
  {
    name: "an identity that is named",
    given: landscape()
      .registry()
      .webApp({ config: { acrUserManagedIdentityID: "x" } }),
    want: "not-applicable",
  },
  {
    name: "stored credentials",
    given: landscape()
      .registry()
      .webApp({
        config: { acrUseManagedIdentityCreds: false },
        settings: { userName: "contosoweb", hasPassword: true },
      }),
    want: "not-applicable",
  },
  {
    name: "a site that may not be read",
    given: without.deny("sites"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a configuration that may not be read",
    given: without.deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "containers that may not be read",
    given: landscape()
      .registry()
      .webApp({ config: { linuxFxVersion: "SITECONTAINERS" } })
      .deny("siteContainers"),
    want: "unknown",
    fact: "consumer.principal",
  },
]);
