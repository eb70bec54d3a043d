/** What `dist/report.js` offers: a diagnosis in sentences, loaded when there is one. */
export { buildView } from "./build-view.ts";
export { hostsText } from "./hosts.ts";
export { toMarkdown } from "./markdown.ts";
export { registryDocument } from "./registry-document.ts";
