import assert from "node:assert/strict";
import fc from "fast-check";
import { route } from "../../test/landscapes/network-documents.ts";
import { parseRange, type AddressRange } from "../model/ipv4.ts";
import type { Route } from "../model/arm-network.ts";
import {
  defaultRoutes,
  selectRoute,
  selectServiceRoute,
  system,
  userRoutes,
} from "./route-selection.ts";

const tags = ["azurecontainerregistry.eastus", "azurecontainerregistry"];

function to(addressPrefix: string, nextHopType: string): Route {
  return route("table", `${addressPrefix} ${nextHopType}`, {
    addressPrefix,
    nextHopType,
  });
}

function address(text: string): AddressRange {
  const range = parseRange(text);
  assert.ok(range);
  return range;
}

describe("selectRoute", () => {
  const network = [...defaultRoutes, ...system("10.0.0.0/16", "VnetLocal")];
  const cases: [name: string, routes: Route[], target: string, want: string][] =
    [
      ["the network itself", [], "10.0.9.4", "VnetLocal"],
      ["the Internet", [], "203.0.113.7", "Internet"],
      ["private space elsewhere", [], "10.9.0.4", "None"],
      [
        "a default route through an appliance",
        [to("0.0.0.0/0", "VirtualAppliance")],
        "203.0.113.7",
        "VirtualAppliance",
      ],
      [
        "which the network's own route outlasts",
        [to("0.0.0.0/0", "VirtualAppliance")],
        "10.0.9.4",
        "VnetLocal",
      ],
      [
        "the same prefix in the route table",
        [to("10.0.0.0/16", "VirtualAppliance")],
        "10.0.9.4",
        "VirtualAppliance",
      ],
      [
        "a longer prefix in the route table",
        [to("10.0.0.0/8", "VirtualAppliance"), to("10.0.9.4/32", "None")],
        "10.0.9.4",
        "None",
      ],
    ];
  for (const [name, routes, target, want] of cases) {
    it(`${name}: ${want}`, () => {
      const found = selectRoute(
        [...network, ...userRoutes(routes)],
        address(target),
      );
      assert.equal(found?.nextHopType, want);
    });
  }

  it("picks what a sort by prefix length picks", () => {
    const block = fc.tuple(
      fc.nat(15),
      fc.integer({ min: 24, max: 32 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(block), fc.nat(15), (blocks, target) => {
        const candidates = blocks.flatMap(([last, length, user]) => {
          const prefix = `10.0.0.${last}/${length}`;
          return user
            ? userRoutes([to(prefix, "None")])
            : system(prefix, "VnetLocal");
        });
        const wanted = blocks
          .filter(([last, length]) => {
            const bits = 2 ** (32 - length);
            return Math.floor(last / bits) === Math.floor(target / bits);
          })
          .sort((a, b) => b[1] - a[1] || Number(b[2]) - Number(a[2]))[0];
        const found = selectRoute(candidates, address(`10.0.0.${target}`));
        assert.equal(found && found.route !== undefined, wanted?.[2]);
        assert.equal(
          found && found.range.last - found.range.first + 1,
          wanted && 2 ** (32 - wanted[1]),
        );
      }),
    );
  });
});

describe("selectServiceRoute", () => {
  it("knows no route in an empty table", () => {
    assert.deepEqual(selectServiceRoute([], tags), {});
  });

  it("takes the tag of the region before the general one and before the default route", () => {
    const special = to("AzureContainerRegistry.EastUS", "Internet");
    const general = to("AzureContainerRegistry", "None");
    const rest = to("0.0.0.0/0", "VirtualAppliance");
    assert.deepEqual(selectServiceRoute([rest, general, special], tags), {
      route: special,
    });
  });

  it("doubts routes to some public addresses, not to private ones", () => {
    const some = to("20.0.0.0/8", "None");
    const own = to("10.0.0.0/8", "VirtualAppliance");
    const rest = to("0.0.0.0/0", "Internet");
    assert.deepEqual(selectServiceRoute([own, some, rest], tags), {
      route: rest,
      doubtful: some,
    });
    assert.deepEqual(selectServiceRoute([own, rest], tags), { route: rest });
  });
});
