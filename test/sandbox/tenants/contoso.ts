import { fileURLToPath } from "node:url";

/** Contoso in the public cloud; docs/contoso.md tells its stories. */
export const contosoFile = fileURLToPath(
  new URL("contoso.json", import.meta.url),
);

/** Contoso in Azure China, a tenant of its own. */
export const contosoChinaFile = fileURLToPath(
  new URL("contoso-china.json", import.meta.url),
);
