import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import adminCredentialsMismatch from "./rule.ts";

const id = siteIdOf("shop-web");
const settings = { userName: "contosoweb", hasPassword: true };
const config = { acrUseManagedIdentityCreds: false };
const app = landscape()
  .registry({ properties: { adminUserEnabled: true } })
  .webApp({ config, settings });
const mismatch = app.row("adminPasswordMatches", id, "no");

const strange = landscape()
  .registry()
  .webApp({ config, settings: { userName: "ci-pull", hasPassword: true } });
const { registryId } = strange.build();
const token = {
  id: `${registryId}/tokens/other`,
  name: "other",
  properties: {},
};

ruleCases(adminCredentialsMismatch, [
  {
    name: "one of the two passwords",
    given: app.row("adminPasswordMatches", id, "yes"),
    want: "pass",
  },
  {
    name: "neither of the two passwords",
    given: mismatch,
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["no", "contosoweb"],
  },
  {
    name: "an admin user that is disabled",
    given: landscape().registry().webApp({ config, settings }),
    want: "not-applicable",
  },
  {
    name: "a user name that is neither the admin user's nor a token's",
    given: strange.row("tokens", registryId, [token]),
    want: "fail",
    wording: "user-name",
    args: { consumer: "shop-web", user: "ci-pull" },
    evidence: ["ci-pull", [token]],
  },
  {
    name: "such a user name of a container group",
    given: landscape()
      .registry()
      .containerGroup({ credentials: { username: "ci-pull" } })
      .row("tokens", registryId, []),
    want: "fail",
    wording: "user-name",
    args: { consumer: "labels", user: "ci-pull" },
    evidence: ["ci-pull", []],
  },
  {
    name: "the user name of a token",
    given: strange.row("tokens", registryId, [{ ...token, name: "CI-pull" }]),
    want: "not-applicable",
  },
  {
    name: "a user name that may be that of a token which may not be read",
    given: strange.row("tokens", registryId, []).deny("tokens"),
    want: "not-applicable",
  },
  {
    name: "the admin user of a container group, whose password nobody sees",
    given: landscape()
      .registry({ properties: { adminUserEnabled: true } })
      .containerGroup({ credentials: { username: "contosoweb" } }),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "passwords that may not be compared",
    given: mismatch.deny("adminPasswordMatches"),
    want: "unknown",
    fact: "consumer.admin-password-match",
  },
  {
    name: "a site container's password, which is not that of the app's settings",
    given: mismatch
      .row("siteConfigs", id, {
        id: `${id}/config/web`,
        name: "web",
        properties: { linuxFxVersion: "sitecontainers" },
      })
      .row("siteContainers", id, [
        {
          id: `${id}/sitecontainers/main`,
          name: "main",
          properties: {
            image: "contosoweb.azurecr.io/shop/web:1.4",
            isMain: true,
            authType: "UserCredentials",
            userName: "contosoweb",
          },
        },
      ]),
    want: "unknown",
    fact: "consumer.admin-password-match",
  },
  {
    name: "passwords that nobody compared",
    given: app,
    want: "unknown",
    fact: "consumer.admin-password-match",
  },
  {
    name: "settings that may not be read",
    given: mismatch.deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: mismatch.deny("registries"),
    want: "unknown",
  },
]);
