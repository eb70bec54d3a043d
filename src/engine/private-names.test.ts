import assert from "node:assert/strict";
import { privateEndpointIdOf } from "../../test/landscapes/ids.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import {
  disabled,
  dns,
  hubEndpoint,
  hubRecords,
  networks,
  privateRegistry,
  throughSpoke,
  zoneFor,
} from "../../test/landscapes/networks.ts";
import type { PrivateNames } from "../model/private-names.ts";
import { journeysOf } from "./journey.ts";
import { privateNamesOf } from "./private-names.ts";

function namesIn(from: Builder): PrivateNames | null {
  const built = from.build();
  return privateNamesOf({ landscape: built }, journeysOf(built));
}

/** `asker: what it is told`, for one host. */
function toldOf(names: PrivateNames | null, host: string): string[] {
  const found = names?.names.find((name) => name.host === host);
  return (found?.answers ?? []).map(
    ({ networks: askers, state, addresses }) =>
      `${askers.join("+") || "machine"}: ${state} ${addresses.join()}`,
  );
}

describe("privateNamesOf", () => {
  it("is null where the registry has no private endpoint", () => {
    assert.equal(namesIn(landscape().registry()), null);
  });

  it("has the endpoint's address of every host", () => {
    const found = namesIn(zoneFor(networks(privateRegistry())));
    assert.deepEqual(
      found?.names.map(({ host, endpoint, network, expected }) => [
        host,
        endpoint,
        network,
        expected,
      ]),
      [
        ["contosoweb.azurecr.io", "pe-hub", "hub", "10.0.9.5"],
        ["contosoweb.eastus.data.azurecr.io", "pe-hub", "hub", "10.0.9.4"],
      ],
    );
    assert.equal(found.complete, true);
  });

  it("tells an endpoint without a zone group, as far as that was read", () => {
    const group = {
      id: "/g",
      name: "default",
      properties: { privateDnsZoneConfigs: [{ name: "registry" }] },
    };
    const registry = privateRegistry();
    const id = privateEndpointIdOf(hubEndpoint.name);
    const none = registry.row("privateDnsZoneGroups", id, []);
    const byHand = [
      none,
      registry.row("privateDnsZoneGroups", id, [group]),
      none.deny("privateDnsZoneGroups"),
    ].map((given) => namesIn(given)?.names.map(({ keptByHand }) => keptByHand));
    assert.deepEqual(byHand, [
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it("says so where the endpoint has no address for a replica", () => {
    const found = namesIn(
      networks(privateRegistry().replications("westeurope")),
    );
    const data = found?.names.find(({ host }) => host.includes("westeurope"));
    assert.equal(data?.expected, null);
  });

  it("has the hosts of regional endpoints", () => {
    const registry = landscape().registry({
      properties: { ...disabled, regionalEndpoints: "Enabled" },
    });
    const found = namesIn(
      registry.privateEndpoint({
        ...hubEndpoint,
        addresses: { ...hubEndpoint.addresses, registry_eastus: "10.0.9.6" },
      }),
    );
    const regional = found?.names.find(({ host }) => host.includes(".geo."));
    assert.equal(regional?.host, "contosoweb.eastus.geo.azurecr.io");
    assert.equal(regional.expected, "10.0.9.6");
  });

  it("says what the zones of the endpoint's and the consumer's networks answer, and this machine's resolver", () => {
    const apart = networks(privateRegistry())
      .webApp({ properties: throughSpoke })
      .machine()
      .probe("dns", dns("198.51.100.200"));
    assert.deepEqual(toldOf(namesIn(zoneFor(apart)), "contosoweb.azurecr.io"), [
      "hub: addresses 10.0.9.5",
      "spoke: no-zone ",
      "machine: addresses 198.51.100.200",
    ]);
    assert.deepEqual(
      toldOf(namesIn(zoneFor(apart, "spoke")), "contosoweb.azurecr.io"),
      ["hub+spoke: addresses 10.0.9.5", "machine: addresses 198.51.100.200"],
    );
  });

  it("tells a missing record from a zone that could not be read", () => {
    const { contosoweb } = hubRecords;
    const links = { hub: "Completed" };
    const lacking = networks(privateRegistry()).privateDnsZone({
      links,
      records: { contosoweb },
    });
    const host = "contosoweb.eastus.data.azurecr.io";
    assert.deepEqual(toldOf(namesIn(lacking), host), [
      "hub: no-record ",
      "machine: unread ",
    ]);
    assert.deepEqual(toldOf(namesIn(lacking.deny("dnsRecords")), host), [
      "hub: unread ",
      "machine: unread ",
    ]);
    assert.deepEqual(
      toldOf(namesIn(lacking.deny("virtualNetworkLinks")), host),
      ["hub: unread ", "machine: unread "],
    );
  });

  for (const table of ["privateEndpoints", "replications"] as const) {
    it(`is not complete without ${table}`, () => {
      const found = namesIn(networks(privateRegistry()).deny(table));
      assert.equal(found?.complete, false);
    });
  }
});
