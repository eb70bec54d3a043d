import type { LocalCloud } from "../cloud.ts";
import { list, object, sameText, text, type Json } from "../json.ts";

/** The subnets of a virtual network, each with the addresses that network interfaces have in it. */
export function withAddressesInUse(cloud: LocalCloud, network: Json): Json {
  const taken = [...cloud.store.all()]
    .filter(({ type }) => sameText(type, "Microsoft.Network/networkInterfaces"))
    .flatMap(({ properties }) => list(properties["ipConfigurations"]))
    .map(object);
  const subnets = list(network["subnets"]).map((entry) => {
    const subnet = object(entry);
    const ipConfigurations = taken
      .filter(({ properties }) =>
        sameText(
          text(object(object(properties)["subnet"])["id"]),
          text(subnet["id"]),
        ),
      )
      .map(({ id }) => ({ id }));
    return ipConfigurations.length === 0
      ? subnet
      : {
          ...subnet,
          properties: { ...object(subnet["properties"]), ipConfigurations },
        };
  });
  return { ...network, subnets };
}
