import type { ScopeMap } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import tokenScopeMapMissingRepository from "./rule.ts";

const settings = { userName: "ci-pull", hasPassword: true };
const config = { acrUseManagedIdentityCreds: false };
const withToken = (given: Builder): Builder => {
  const { registryId } = given.build();
  return given.row("tokens", registryId, [
    {
      id: `${registryId}/tokens/ci-pull`,
      name: "ci-pull",
      properties: { scopeMapId: mapId(registryId) },
    },
  ]);
};
const app = withToken(landscape().registry().webApp({ config, settings }));
const { registryId } = app.build();

function mapId(registry: string): string {
  return `${registry}/scopeMaps/shop`;
}

function map(...actions: readonly string[]): ScopeMap {
  return { id: mapId(registryId), name: "shop", properties: { actions } };
}

function allowing(...actions: readonly string[]): Builder {
  return app.row("scopeMaps", registryId, [map(...actions)]);
}

ruleCases(tokenScopeMapMissingRepository, [
  {
    name: "the repository",
    given: allowing("repositories/shop/web/content/read"),
    want: "pass",
  },
  {
    name: "every repository",
    given: allowing("repositories/*/content/read"),
    want: "pass",
  },
  {
    name: "every repository of a folder",
    given: allowing("repositories/shop/*/content/read"),
    want: "pass",
  },
  {
    name: "another repository",
    given: allowing("repositories/shop/admin/content/read"),
    want: "fail",
    args: { consumer: "shop-web", token: "ci-pull", repository: "shop/web" },
    evidence: [map("repositories/shop/admin/content/read")],
  },
  {
    name: "its descriptions, but not its content",
    given: allowing("repositories/shop/web/metadata/read"),
    want: "fail",
  },
  {
    name: "no image that is known",
    given: withToken(
      landscape().registry().webApp({ config, settings, images: [] }),
    ),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "scope maps that may not be read",
    given: allowing("repositories/*/content/read").deny("scopeMaps"),
    want: "unknown",
    fact: "consumer.scope-map",
  },
  {
    name: "a scope map that is not in the list",
    given: app.row("scopeMaps", registryId, []),
    want: "unknown",
    fact: "consumer.scope-map",
  },
  {
    name: "tokens that may not be read",
    given: allowing("repositories/*/content/read").deny("tokens"),
    want: "unknown",
    fact: "consumer.token",
  },
]);
