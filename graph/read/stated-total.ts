// What a page says about the length of its whole list: `Total: 1,095`, `本会议共有 860 篇论文`.

const FORMS = [
  /\btotal(?: (?:number )?(?:of )?(?:papers|entries))?\s*(?:[:：=]\s*)?(\d{1,3}(?:,\d{3})+|\d{1,7})\b/i,
  /共(?:有|计|收录)?\s*(\d{1,7})\s*(?:篇|个|条)/,
  /^(?:showing \d+ ?[-–] ?\d+ of|all)?\s*(\d{1,3}(?:,\d{3})+|\d{2,7}) (?:accepted )?(?:papers|results|entries)\b/i,
];

/** The number of papers a line states for the whole list, or null. */
export function statedTotalIn(text: string): number | null {
  if (text.length > 200) return null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return Number(match[1]!.replaceAll(",", ""));
  }
  return null;
}
