// The country at the end of an address.
import { foldWords } from "../../model/text.ts";
import { COUNTRY_NAMES } from "./country-names.ts";
import { COUNTRY_SPELLINGS, PROVINCE_CODES, STATE_CODES } from "./country-spellings.ts";

/** American states whose code is that of a country in which addresses end so, too: neither is guessed. */
const UNCLEAR_CODES: ReadonlySet<string> = new Set(["AR", "CO", "DE", "ID", "IL", "IN"]);

/** Words in a spelling of a country. */
const LONGEST = 6;

/** Places by which the American Georgia and the Caucasian one are told. */
const AMERICAN_GEORGIA =
  /\b(?:atlanta|athens|augusta|savannah|macon|of georgia|georgia tech|georgia state|emory)\b/u;
const CAUCASIAN_GEORGIA = /\b(?:tbilisi|batumi|kutaisi|telavi)\b/u;

export interface FoundCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The country is all that the last part says. */
  readonly isWholePart: boolean;
}

/**
 * The country that an address ends in, or null when it ends in none or in what may be two. Cost: linear.
 *
 * @param parts the address cut at its commas
 */
export function countryOf(parts: readonly string[]): FoundCountry | null {
  const last = parts.at(-1) ?? "";
  const words = wordsOf(last);
  const whole = words.join(" ");
  if (whole === "georgia") return georgiaOf(parts);
  const code = COUNTRY_SPELLINGS.get(whole) ?? codeIn(last, parts.length);
  if (code !== null) return { code, isWholePart: true };
  // `Beijing 100084 China`, `CA 94305 USA`; `Western Australia` was found above.
  for (let from = Math.max(1, words.length - LONGEST); from < words.length; from++) {
    const found = COUNTRY_SPELLINGS.get(words.slice(from).join(" "));
    if (found !== undefined && isCountryName(words.slice(from)))
      return { code: found, isWholePart: false };
  }
  return null;
}

/** Within a longer part only what is no short word of other use: not `Rue de la Suisse US`. */
function isCountryName(words: readonly string[]): boolean {
  return words.join("").length > 2;
}

/** Folded words without postal codes. */
function wordsOf(part: string): string[] {
  return foldWords(part)
    .split(" ")
    .filter((word) => word !== "" && !/\d/u.test(word));
}

/** A state's code, with or without the postal code behind it, or a country's. */
function codeIn(part: string, partCount: number): string | null {
  const match = /^([A-Z]{2})\.?(?:\s+(\d{5})(?:-\d{4})?)?$/u.exec(part.trim());
  if (match === null) return null;
  const code = match[1]!;
  if (PROVINCE_CODES.has(code)) return partCount < 2 ? null : "CA";
  if (!STATE_CODES.has(code))
    return match[2] === undefined && COUNTRY_NAMES.has(code) ? code : null;
  if (match[2] !== undefined) return "US";
  return UNCLEAR_CODES.has(code) || partCount < 2 ? null : "US";
}

function georgiaOf(parts: readonly string[]): FoundCountry | null {
  const before = foldWords(parts.slice(0, -1).join(" "));
  if (CAUCASIAN_GEORGIA.test(before)) return { code: "GE", isWholePart: true };
  return AMERICAN_GEORGIA.test(before) ? { code: "US", isWholePart: true } : null;
}

/** The code that a source states as such, or null when there is no such country. */
export function statedCountry(stated: string | null): string | null {
  const text = stated?.trim() ?? "";
  const code = text.toUpperCase();
  if (COUNTRY_NAMES.has(code)) return code;
  const folded = foldWords(text);
  return folded === "georgia" ? "GE" : (COUNTRY_SPELLINGS.get(folded) ?? null);
}
