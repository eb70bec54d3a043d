import type { Cloud } from "./cloud.ts";

const docRoots: Readonly<Record<string, string>> = {
  "L:": "https://learn.microsoft.com/azure/container-registry/",
  "T:": "https://learn.microsoft.com/troubleshoot/azure/",
  "AS:": "https://learn.microsoft.com/azure/app-service/",
  "AK:": "https://learn.microsoft.com/azure/aks/",
  "CA:": "https://learn.microsoft.com/azure/container-apps/",
  "CI:": "https://learn.microsoft.com/azure/container-instances/",
};

/** The address of a documentation page given as root and slug (`L:container-registry-skus`); China has its own copy of `L:`. */
export function docUrl(cloud: Cloud, doc: string): string {
  const root = /^[A-Z]+:(?!\/\/)/.exec(doc)?.[0];
  if (root === undefined) {
    return doc;
  }
  const slug = doc.slice(root.length);
  return cloud.kind === "china" && root === "L:"
    ? `https://docs.azure.cn/container-registry/${slug}`
    : `${docRoots[root] ?? ""}${slug}`;
}
