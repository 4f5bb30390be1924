// How often a paper was cited, as databases say it in notes.

const FORMS = [
  /\bcited[ -]?by\s{0,3}:{0,2}\s{0,3}(\d{1,7})(?!\d)/i,
  /\btimes cited[^:\d]{0,60}:\s{0,5}(\d{1,7})(?!\d)/i,
  /\bcitations?\s{0,3}[:=]\s{0,3}(\d{1,7})(?!\d)/i,
];

/** The number in `Cited By :4` or `Times Cited in Web of Science Core Collection: 13`, or null. */
export function citationCountIn(text: string): number | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

/** A count in a field of its own, or null. */
export function countOf(text: string | null | undefined): number | null {
  const digits = /^\s*(\d{1,3}(?:,\d{3})+|\d{1,9})\s*$/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}
