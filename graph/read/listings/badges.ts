// Badges behind a title: buttons of the page with their counts, as in `Title [PDF1,234] [Copy]`.

/** What a button of such a page is called. */
const KNOWN =
  /^(?:pdf|copy|kimi|rel|related|chat|abs|abstract|site|website|web ?page|page|code|github|html|stars?|arxiv|openreview|video|slides|poster|project(?: page)?|bib(?:tex)?|supp(?:lementary)?|cite|citations?|share|collect|bookmark|mark|doi|forum|demo|dataset|google ?scholar|semantic ?scholar|dblp|views?|likes?|comments?|reviews?|notes?|faq|summary)$/i;
const BRACKET = /[[【]([^[\]【】]{1,40})[\]】]\s*$/u;
/** `PDF`, `PDF1,234`, `Kimi 1.2k`, `Star (3)`, `Kimi⁶`. */
const NAME_AND_COUNT =
  /^(\p{L}+(?: +\p{L}+)*)[ :：]*(?:[(（]\s*)?(?:([\d⁰¹²³⁴-⁹][\d⁰¹²³⁴-⁹.,]*[km万]?)\s*)?[)）]?$/iu;
/** A line with more is no title line. */
const MOST_BADGES = 20;

export interface Badge {
  /** Lower case. */
  readonly name: string;
  /** As written, in plain digits; "" when there is none. */
  readonly count: string;
}

/**
 * A title and the badges behind it: from the first bracket with a button's name up to the end. A
 * bracket in front of them (`Learning With [MASK]`) belongs to the title. Cost: linear.
 */
export function withoutBadges(line: string): { title: string; badges: readonly Badge[] } {
  const behind: Badge[] = [];
  let title = line;
  let badges: readonly Badge[] = [];
  let rest = line;
  for (let i = 0; i < MOST_BADGES; i++) {
    const bracket = BRACKET.exec(rest.slice(-60));
    const said = bracket && NAME_AND_COUNT.exec(bracket[1]!.trim());
    if (!bracket || !said) break;
    rest = rest.slice(0, rest.length - bracket[0].length).trimEnd();
    const name = said[1]!.toLowerCase();
    behind.unshift({ name, count: said[2]?.normalize("NFKC") ?? "" });
    if (!KNOWN.test(name)) continue;
    title = rest;
    badges = [...behind];
  }
  return { title, badges };
}
