// Titles of proceedings as DBLP and publishers write them: the meeting, its short name, then where
// and when it was.
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu;
/** What is not the meeting itself, whatever meeting it stands beside. */
const BESIDE = /\b(?:workshops?|tutorials?|companion|demos?|demonstrations|posters?)\b/iu;
const SHORT_NAME = /^[\p{Lu}\d][\p{L}\d&/+-]{1,14}(?:\s*['’]?\d{2,4})?$/u;

/**
 * `9th Conference on Moss, MOSS 2021, Oslo, Norway, May 3-7, 2021` → `9th Conference on Moss (MOSS
 * 2021)`: a title that ends in a place and a date without these. Any other title stays as it is.
 * Cost: linear in the length.
 */
export function withoutDate(title: string): string {
  const parts = title.split(/,\s+/u);
  const dated = parts.findIndex((part, i) => i > 0 && MONTH.test(part) && /\d/u.test(part));
  if (dated < 0) return title;
  const [meeting = "", second = ""] = parts;
  const named = dated > 1 && SHORT_NAME.test(second) && !BESIDE.test(meeting);
  return named ? `${meeting} (${second})` : meeting;
}
