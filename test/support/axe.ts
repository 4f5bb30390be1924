// Looks for what hinders people who use assistive technology, as axe-core knows it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Beyond what axe looks for by itself: buttons and links large enough for a finger. */
const FOR_FINGERS = { rules: { "target-size": { enabled: true } } };

/**
 * The violations on a page, each as `rule: selectors`; none is the wish.
 * @param what colours: only their contrast; fingers: sizes of targets, too
 */
export async function violationsOf(
  page: Page,
  what: "usual" | "colours" | "fingers" = "usual",
): Promise<readonly string[]> {
  // Half-faded dialogs have other colours than those that stay.
  await page.waitForTimeout(400);
  await page.evaluate(SOURCE);
  const options =
    what === "colours" ? { runOnly: ["color-contrast"] } : what === "fingers" ? FOR_FINGERS : {};
  const found = await page.evaluate(async (how) => {
    const { axe } = window as unknown as {
      axe: {
        run: (where: Document, how: unknown) => Promise<{ violations: readonly Violation[] }>;
      };
    };
    return (await axe.run(document, how)).violations;
  }, options);
  return found.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${where.join(", ")}`;
  });
}
