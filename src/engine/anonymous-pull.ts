import type { Registry } from "../model/arm.ts";

/** Whether anybody may pull without signing in: a feature of Standard and Premium ("Make your container registry content publicly available", learn.microsoft.com). */
export function allowsAnonymousPull({ sku, properties }: Registry): boolean {
  return (
    properties.anonymousPullEnabled === true &&
    /^(standard|premium)$/i.test(sku?.name ?? "")
  );
}
