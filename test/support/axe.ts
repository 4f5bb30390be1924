// Looks for what hinders people who use assistive technology, as axe-core knows it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The violations on a page, each as `rule: selectors`; none is the wish. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Half-faded dialogs have other colours than those that stay.
  await page.waitForTimeout(400);
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: readonly Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${where.join(", ")}`;
  });
}
