/** The words of a report that a window of VS Code uses in its tree and its messages too. */
export const words = {
  "hop.client": "Client",
  "hop.resolve": "Resolve",
  "hop.route": "Route",
  "hop.admit": "Admit",
  "hop.authorize": "Authorize",
  "hop.image": "Image",
  "hop.transfer": "Transfer",

  "kind.machine": "This machine",
  "kind.web-app": "Web app",
  "kind.function-app": "Function app",
  "kind.aks-cluster": "AKS cluster",
  "kind.container-app": "Container app",
  "kind.container-group": "Container group",
  "kind.acr-task": "ACR task",

  "label.stale": "These facts may be out of date. Run Diagnose again.",
  "label.copyAz": "Copy Azure CLI lines",
} as const;
