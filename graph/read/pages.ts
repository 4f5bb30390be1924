// Page numbers as sources write them, with one sign for "to".

/** `101–112`, `101 -- 112` → `101-112`; anything else (`e12`, `454-81`) as written; null when empty. */
export function pagesOf(text: string | null | undefined): string | null {
  const tidy = (text ?? "")
    .replace(/\s+/g, " ")
    .replace(/ ?[\u2010-\u2015\u2212-]+ ?/g, "-")
    .replace(/^(?:pages?|pp?\.?|S\.)\s*(?=[a-z]{0,2}\d)/i, "")
    .replace(/^-|-$/g, "")
    .trim();
  return tidy === "" ? null : tidy;
}

/** First and last page as one text; a range in the first, or the same page twice, stands alone. */
export function pageRange(
  first: string | null | undefined,
  last: string | null | undefined,
): string | null {
  const from = pagesOf(first);
  const to = pagesOf(last);
  if (from === null || to === null) return from ?? to;
  return from === to || from.includes("-") ? from : `${from}-${to}`;
}
