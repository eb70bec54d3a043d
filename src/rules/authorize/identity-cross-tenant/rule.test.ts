import type { Registry } from "../../../model/arm.ts";
import { known } from "../../../model/fact.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { readAt } from "../../../../test/landscapes/table-edits.ts";
import { registry } from "../../../../test/landscapes/workload-documents.ts";
import identityCrossTenant from "./rule.ts";

const contoso = "aaaaaaaa-0000-4000-8000-000000000001";
const fabrikam = "aaaaaaaa-0000-4000-8000-000000000002";
const otherSubscription = "/subscriptions/99999999-9999-4999-8999-999999999999";
const elsewhere: Registry = {
  ...registry({}, "azurecr.io"),
  id: `${otherSubscription}/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contosoweb`,
};

/** The registry lies in another subscription than its consumers. */
function registryElsewhere(given: Builder): Builder {
  const id = elsewhere.id.toLowerCase();
  return given.with((from) => ({
    ...from,
    registryId: id,
    registries: { [id]: known(elsewhere, id, readAt) },
  }));
}

function inTenants(consumer: string, given: Builder): Builder {
  const [here] = given.build().consumers;
  const subscription = (here?.id ?? "").split("/").slice(0, 3).join("/");
  return registryElsewhere(given)
    .row("subscriptions", subscription, {
      id: subscription,
      tenantId: consumer,
    })
    .row("subscriptions", otherSubscription, {
      id: otherSubscription,
      tenantId: contoso,
    });
}

const app = landscape().registry().webApp();

ruleCases(identityCrossTenant, [
  {
    name: "an identity of another tenant",
    given: inTenants(fabrikam, app),
    want: "fail",
    args: { consumer: "shop-web", theirs: fabrikam, ours: contoso },
    evidence: [fabrikam],
  },
  {
    name: "a cluster of another tenant",
    given: inTenants(fabrikam, landscape().registry().cluster()),
    want: "fail",
    args: { consumer: "shop-cluster" },
  },
  {
    name: "another subscription of the same tenant",
    given: inTenants(contoso.toUpperCase(), app),
    want: "pass",
  },
  { name: "the same subscription", given: app, want: "pass" },
  {
    name: "an app without credentials",
    given: inTenants(
      fabrikam,
      landscape()
        .registry()
        .webApp({ config: { acrUseManagedIdentityCreds: false } }),
    ),
    want: "not-applicable",
  },
  {
    name: "this machine",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "subscriptions that may not be read",
    given: inTenants(fabrikam, app).deny("subscriptions"),
    want: "unknown",
    fact: "consumer.tenants",
  },
  {
    name: "a configuration that may not be read",
    given: inTenants(fabrikam, app).deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.principal",
  },
]);
