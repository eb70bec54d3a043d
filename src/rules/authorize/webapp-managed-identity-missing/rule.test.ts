import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappManagedIdentityMissing from "./rule.ts";

const without = landscape()
  .registry()
  .webApp({ identity: { type: "None" } });

/** A site without an identity whose side car wants one. */
function sideCar(linuxFxVersion: string): Builder {
  const siteId = siteIdOf("shop-web");
  return landscape()
    .registry()
    .webApp({ identity: { type: "None" }, config: { linuxFxVersion } })
    .with((from) => ({ ...from, consumers: [] }))
    .consumer({
      kind: "web-app",
      id: `${siteId}/sitecontainers/log`,
      name: "shop-web:log",
      images: ["log:1"],
      because: "image",
    })
    .row("siteContainers", siteId, [
      {
        id: `${siteId}/sitecontainers/log`,
        name: "shop-web/log",
        properties: { image: "log:1", authType: "SystemIdentity" },
      },
    ]);
}

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
    given: sideCar("SITECONTAINERS"),
    want: "fail",
    evidence: ["SystemIdentity"],
  },
  {
    name: "a side car beside an app that runs code",
    given: sideCar("NODE|22-lts"),
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
