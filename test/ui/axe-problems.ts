import axe from "axe-core";
import type { Page } from "playwright-core";

/** The accessibility problems that axe finds on a page: the rule, and the elements. */
export async function axeProblems(page: Page): Promise<[string, string[]][]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string }[] }[];
  }>("axe.run()");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
