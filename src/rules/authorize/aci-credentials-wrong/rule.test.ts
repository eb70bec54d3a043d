import { landscape } from "../../../../test/landscapes/builder.ts";
import type { ContainerGroupOptions } from "../../../../test/landscapes/container-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import rule from "./rule.ts";

const image = "contosoweb.azurecr.io/shop/cart:3.1";
const pulling = {
  name: "Pulling",
  message: `pulling image "${image}"`,
  lastTimestamp: "2026-01-15T09:00:00Z",
};
const refused = {
  name: "Failed",
  message: `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to authorize: unauthorized: authentication required`,
  lastTimestamp: "2026-01-15T09:01:00Z",
};
const backOff = {
  name: "BackOff",
  message: `Back-off pulling image "${image}"`,
  lastTimestamp: "2026-01-15T09:02:00Z",
};
const pulled = {
  name: "Pulled",
  message: `Successfully pulled image "${image}"`,
  lastTimestamp: "2026-01-15T09:03:00Z",
};
const crashed = {
  name: "Failed",
  message: "Error: the command was not found",
  lastTimestamp: "2026-01-15T09:04:00Z",
};

const group = (
  username: string,
  ...events: NonNullable<ContainerGroupOptions["events"]>
) =>
  landscape().registry().containerGroup({ credentials: { username }, events });

ruleCases(rule, [
  {
    name: "a pull that was made",
    given: group("contosoweb", pulling, pulled, crashed),
    want: "pass",
  },
  {
    name: "a pull that was made after one that was refused",
    given: group("contosoweb", pulled, refused, pulling),
    want: "pass",
  },
  {
    name: "a pull of the admin user that was refused",
    given: group("contosoweb", pulling, refused, backOff),
    want: "fail",
    args: { consumer: "labels" },
    evidence: ["contosoweb", refused],
  },
  {
    name: "a pull of a service principal that was refused",
    given: group("0aaaaaaa-0000-4000-8000-000000000001", refused),
    want: "fail",
  },
  {
    name: "a pull of a token that was refused",
    given: group("ci-pull", refused),
    want: "fail",
  },
  {
    name: "a pull that failed for another reason",
    given: group("contosoweb", {
      ...refused,
      message: `Failed to pull image "${image}": manifest unknown`,
    }),
    want: "unknown",
    fact: "consumer.last-pull",
  },
  {
    name: "a refusal by a network rule says nothing of the password",
    given: group("contosoweb", {
      ...refused,
      message: `Failed to pull image "${image}": denied: client with IP '203.0.113.9' is not allowed access.`,
    }),
    want: "unknown",
    fact: "consumer.last-pull",
  },
  {
    name: "a group without events",
    given: group("contosoweb"),
    want: "unknown",
    fact: "consumer.last-pull",
  },
  {
    name: "a group that may not be read",
    given: group("contosoweb", refused).deny("containerGroups"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a managed identity",
    given: landscape()
      .registry()
      .containerGroup({ events: [refused] }),
    want: "not-applicable",
  },
  {
    name: "nobody",
    given: landscape().registry().containerGroup({ credentials: null }),
    want: "not-applicable",
  },
]);
