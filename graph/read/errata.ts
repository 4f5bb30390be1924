// Titles that say that an entry corrects or withdraws another paper. Papers about correcting errors
// remain papers: words that both have count only before a colon or a quoted title.

const QUOTE = "[\"'“”„«‘’`「《]";

/** Words that no other paper begins with, and what must follow them. */
const NOTE = new RegExp(
  "^[^\\p{L}\\p{N}]*(?:" +
    [
      `(?:errat(?:um|a)|corrigend(?:um|a))(?:\\s*(?:[:.(\\]–—]|-\\s|$|${QUOTE})|\\s+(?:to|for|in|on|and|zu|à|au|al?|de|del|do|sobre)(?![\\p{L}\\p{M}]))`,
      "(?:published|publisher|author)(?:['’]?s?['’]?) (?:errat(?:um|a)|corrections?|corrigend(?:um|a))\\b",
      "publisher['’]s note\\s*:",
      `corrections? to\\s*(?::|${QUOTE})`,
      "corrections? for .{1,100}?\\bet al\\b",
      "corrections?\\s*(?:\\.\\s*)?$",
      `retraction (?:notice|note)\\b`,
      `retraction (?:of|to)\\s*(?::|${QUOTE})`,
      "retraction\\s*(?:\\.\\s*)?$",
      "(?:editorial )?expression of concern(?:\\s*:|\\s*$|\\s+(?:to|regarding|on|about)\\b)",
      "errata corrige|fe de erratas?|rectificatif|rectificatie\\s*:|rettifica\\s*:",
      "(?:berichtigung|korrektur)(?:\\s*:|\\s+zu\\b\\s*(?::|" + QUOTE + "))",
      "correction à\\s*(?::|l['’]article)|corrección(?:\\s*:|\\s+a\\s*:)|correção(?:\\s*:|\\s+a\\s*:)",
      "исправлени[ея]\\s*:|поправк[аи]\\s*[:к]|опечатк[аи]\\s*(?::|$)",
      "勘误|勘誤|更正\\s*[:：]|撤稿声明|訂正\\s*[:：]|정오표|정정\\s*[:：]",
    ].join("|") +
    ")",
  "iu",
);

/** Words before a colon that a paper with a long abstract may begin with, too. */
const PERHAPS = /^[^\p{L}\p{N}]*(?:corrections?|retraction)\s*[:：]/iu;

/** Characters of an abstract that only a paper has. */
const LONG_ABSTRACT = 600;

/** Whether a title stands over a correction or a retraction of another paper. Cost: constant. */
export function isErratumTitle(title: string, abstract: string | null): boolean {
  const beginning = title.slice(0, 200);
  if (NOTE.test(beginning)) return true;
  return PERHAPS.test(beginning) && (abstract?.length ?? 0) < LONG_ABSTRACT;
}
