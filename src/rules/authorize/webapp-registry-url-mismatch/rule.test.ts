import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import type { RegistryOptions } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappRegistryUrlMismatch from "./rule.ts";

function storedFor(serverUrl: string, registry: RegistryOptions = {}): Builder {
  return landscape()
    .registry(registry)
    .webApp({
      config: { acrUseManagedIdentityCreds: false },
      settings: { serverUrl, userName: "contosoweb", hasPassword: true },
    });
}

ruleCases(webappRegistryUrlMismatch, [
  {
    name: "credentials for the registry of the image",
    given: storedFor("https://contosoweb.azurecr.io"),
    want: "pass",
  },
  {
    name: "the same, written in another way",
    given: storedFor("CONTOSOWEB.azurecr.io/v1/"),
    want: "pass",
  },
  {
    name: "credentials for another registry",
    given: storedFor("https://contosoold.azurecr.io"),
    want: "fail",
    args: { consumer: "shop-web", host: "contosoold.azurecr.io" },
    evidence: ["contosoweb", "https://contosoold.azurecr.io"],
  },
  {
    name: "the registry serves everybody",
    given: storedFor("https://contosoold.azurecr.io", {
      properties: { anonymousPullEnabled: true },
    }),
    want: "pass",
  },
  {
    name: "a managed identity, for which the setting does not count",
    given: landscape()
      .registry()
      .webApp({ settings: { serverUrl: "https://contosoold.azurecr.io" } }),
    want: "not-applicable",
  },
  {
    name: "no credentials at all",
    given: landscape()
      .registry()
      .webApp({ config: { acrUseManagedIdentityCreds: false } }),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: storedFor("https://contosoold.azurecr.io").deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
]);
