// Serial numbers of journals and series in the one spelling that records carry.

/**
 * All ISSNs in a text, each `1234-567X`, once, in order; null when there is none. Without its hyphen
 * a number counts only when its check digit is right.
 */
export function issnsIn(text: string | null | undefined): string[] | null {
  if (!text || text.length < 8) return null;
  const found = new Set<string>();
  for (const match of text.matchAll(
    /(?<![\dX]-?)(\d{4})([-\u2010-\u2015 ]?)(\d{3}[\dX])(?![\dX-])/gi,
  )) {
    const digits = match[1]! + match[3]!.toUpperCase();
    if (/[-\u2010-\u2015]/.test(match[2]!) || isIssn(digits))
      found.add(`${digits.slice(0, 4)}-${digits.slice(4)}`);
  }
  return found.size === 0 ? null : [...found];
}

function isIssn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += (digits[i] === "X" ? 10 : Number(digits[i])) * (8 - i);
  return sum % 11 === 0;
}
