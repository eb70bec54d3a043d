/** What `dist/azure.js` offers: the use cases, loaded at first use. */
export { ownersOfAddress } from "./address-owners.ts";
export { allowListOf } from "./allow-list.ts";
export { readCloudFile } from "./cloud-file.ts";
export { diagnoseRegistry as diagnose } from "./diagnose.ts";
export { explainConsumer } from "./explain-consumer.ts";
export { inventory, inventoryOfTenant, listTenants } from "./inventory.ts";
export { applyChange, previewChange } from "./repair.ts";
export { signInFromEnvironment } from "./sign-in.ts";
export { listJournal, recoverJournal, undoChange } from "./undo.ts";
