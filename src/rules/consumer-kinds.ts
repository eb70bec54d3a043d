import type { ConsumerKind } from "../model/landscape.ts";

/** The kinds that App Service runs: one resource type, one set of settings for the pull. */
export const appServiceKinds: readonly ConsumerKind[] = [
  "web-app",
  "function-app",
];

/** The kinds that may pull through a virtual network in a way that is known: its zones, routes and rules hold for the pull. */
export const networkKinds: readonly ConsumerKind[] = [
  ...appServiceKinds,
  "aks-cluster",
  "container-app",
  "acr-task",
];

/** The kinds whose way to the registry can be seen: in their networks, or by this machine's own look. */
export const visibleWayKinds: readonly ConsumerKind[] = [
  "machine",
  ...networkKinds,
];

/** The kinds that may hold a user name and a password for the registry in their own configuration. */
export const passwordKinds: readonly ConsumerKind[] = [
  ...appServiceKinds,
  "container-app",
  "container-group",
];
