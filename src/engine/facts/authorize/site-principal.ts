import { nameOf, sameId } from "../../../model/arm-id.ts";
import type { SiteConfig, SiteContainer } from "../../../model/arm.ts";
import { parseFxVersion } from "../../../model/fx-version.ts";
import { parseImage, shortImage } from "../../../model/image-reference.ts";
import type { Journey, JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import {
  identityOf,
  ownerOfCredentials,
  principalOfContainer,
  type Principal,
} from "../../principal.ts";
import { consumerFacts, siteIdOf } from "../consumer.ts";
import { registryFacts } from "../registry.ts";

/** Who pulls for a site, or for one of its containers. */
export function principalOfSite(context: JourneyContext): Located<Principal> {
  const located = consumerFacts["consumer.site-config"](context);
  return whenKnown(located, ({ properties }) => {
    if (
      isSideCar(context.journey) ||
      parseFxVersion(properties.linuxFxVersion).kind === "site-containers"
    ) {
      return principalOfItsContainer(context);
    }
    return properties.acrUseManagedIdentityCreds === true
      ? managedIdentity(context, located, properties.acrUserManagedIdentityID)
      : storedCredentials(context);
  });
}

function managedIdentity(
  context: JourneyContext,
  config: Located<SiteConfig>,
  clientId: string | null | undefined,
): Located<Principal> {
  const site = consumerFacts["consumer.site"](context);
  return whenKnown(site, ({ identity }) => {
    const principal = identityOf(identity, clientId);
    if (clientId) {
      return drawnFrom(
        config,
        principal,
        "properties",
        "acrUserManagedIdentityID",
      );
    }
    return principal.kind === "identity"
      ? drawnFrom(site, principal, "identity", "principalId")
      : drawnFrom(
          config,
          principal,
          "properties",
          "acrUseManagedIdentityCreds",
        );
  });
}

function storedCredentials(context: JourneyContext): Located<Principal> {
  const located = consumerFacts["consumer.pull-settings"](context);
  return whenKnown(located, (settings) =>
    whenKnown(
      registryFacts.registry(context),
      ({ name, properties }): Located<Principal> => {
        const { loginServer } = properties;
        const owner = ownerOfCredentials(settings, { name, loginServer });
        return owner.kind === "none"
          ? drawnFrom(located, owner)
          : drawnFrom(located, owner, "userName");
      },
    ),
  );
}

function principalOfItsContainer(context: JourneyContext): Located<Principal> {
  const { landscape, journey } = context;
  const siteId = siteIdOf(journey.consumer);
  const located = fromTable(landscape, "siteContainers", siteId);
  return whenKnown(located, (containers) => {
    const index = containers.findIndex((each) => isContainerOf(each, journey));
    const container = containers[index];
    return container
      ? signInOf(container, drawnFrom(located, container, index), context)
      : silent(located, "container-not-listed", {
          site: nameOf(siteId),
          consumer: journey.consumer.name,
        });
  });
}

function signInOf(
  container: SiteContainer,
  located: Located<SiteContainer>,
  context: JourneyContext,
): Located<Principal> {
  return whenKnown(consumerFacts["consumer.site"](context), ({ identity }) =>
    whenKnown(registryFacts.registry(context), ({ name, properties }) => {
      const { loginServer } = properties;
      const principal = principalOfContainer(container, identity, {
        name,
        loginServer,
      });
      const says = signsInByName(container) ? "userName" : "authType";
      return principal
        ? drawnFrom(located, principal, "properties", says)
        : silent(located, "container-sign-in-unknown", {
            container: container.name,
          });
    }),
  );
}

function signsInByName({
  properties: { authType, userName },
}: SiteContainer): boolean {
  return (
    authType?.toLowerCase() === "usercredentials" && userName !== undefined
  );
}

function isSideCar({ consumer }: Journey): boolean {
  return siteIdOf(consumer) !== consumer.id;
}

/** A side car is found by its name; the main container by its mark, or by the image where nothing is marked. */
function isContainerOf(
  { name, properties }: SiteContainer,
  journey: Journey,
): boolean {
  if (isSideCar(journey)) {
    return sameId(nameOf(name), nameOf(journey.consumer.id));
  }
  const image = parseImage(properties.image);
  return (
    properties.isMain ??
    (image !== undefined &&
      journey.image !== null &&
      shortImage(image) === shortImage(journey.image))
  );
}
