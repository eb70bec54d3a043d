/**
 * The subscriptions of a tenant that the user chose in the Azure Resources extension; undefined when nothing was chosen
 * at all.
 * @param selected `tenant/subscription` pairs, as its setting `azureResourceGroups.selectedSubscriptions` holds them
 */
export function chosenSubscriptions(
  selected: readonly string[],
  tenantId: string,
): string[] | undefined {
  if (selected.length === 0) {
    return undefined;
  }
  return selected.flatMap((pair) => {
    const [tenant, subscription] = pair.split("/");
    const isChosen =
      subscription !== undefined &&
      tenant?.toLowerCase() === tenantId.toLowerCase();
    return isChosen ? [subscription] : [];
  });
}
