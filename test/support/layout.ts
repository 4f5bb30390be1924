// What is wrong about a page as it stands: wider than the screen, words cut off, focus not seen.
import type { Page } from "playwright-core";

/** What reaches beyond the sides of the screen, or of the dialog it is in. */
export function wideParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const framed = ".mantine-Modal-content, .mantine-Modal-body, .card";
    return [document.documentElement, ...document.querySelectorAll(framed)]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map((part) => {
        return `wide: ${part.tagName}.${part.className} ${part.scrollWidth} in ${part.clientWidth}`;
      });
  });
}

/** Words of buttons, tabs and headings that are cut off without a sign that more is there. */
export function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    for (const part of document.querySelectorAll<HTMLElement>(
      "button, a, h1, h2, h3, label, [role=tab]",
    )) {
      const style = getComputedStyle(part);
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      const seen = part.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!clips || !seen || style.textOverflow === "ellipsis" || part.clientWidth < 2) continue;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part;
      if (scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2) {
        cut.push(`cut: ${part.tagName}.${part.className} “${part.textContent.slice(0, 40)}”`);
      }
    }
    return cut;
  });
}

/** Goes on by Tab, and tells what takes the focus without showing it, or off the screen. */
export async function unseenFocus(page: Page, tabs: number): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let i = 0; i < tabs; i++) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const marked = (part: Element | null) => {
        if (part === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
      };
      // A field shows it by its border, a hidden radio by its label.
      const field = at.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
      const { width, height, x, y } = at.getBoundingClientRect();
      const inside = x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight;
      const shown =
        field || [at, at.parentElement, at.nextElementSibling, at.firstElementChild].some(marked);
      return shown && inside ? null : `focus: ${at.outerHTML.slice(0, 120)}`;
    });
    if (where !== null) unseen.push(where);
  }
  return unseen;
}
