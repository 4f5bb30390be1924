// Text without the markup that listings carry: LaTeX, HTML, Markdown links; and Greek as words, to
// compare by.

const GREEK_NAMES =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["#39", "'"],
]);

/**
 * The words of a marked-up text: LaTeX commands give their argument (`\emph{deep}` → `deep`) or, for
 * Greek letters, their name (`\beta` → `beta`; `β` stays), HTML tags nothing, entities their
 * character. Formulas keep their letters. Cost: linear in the length.
 */
export function withoutMarkup(text: string): string {
  let plain = text;
  if (plain.includes("&")) {
    plain = plain.replace(/&(#39|[a-z]{2,4});/gu, (all, name: string) => ENTITIES.get(name) ?? all);
  }
  if (plain.includes("<")) plain = plain.replace(/<\/?[a-zA-Z][^<>]{0,200}>/gu, " ");
  if (plain.includes("\\")) {
    plain = plain
      .replace(/\\["'`^~=.]\{?([a-zA-Z])\}?/gu, "$1")
      .replace(/\\[uvHcdbk]\{([a-zA-Z])\}/gu, "$1")
      .replace(/\\(?:[a-zA-Z]+)\*?/gu, (command) => commandWord(command))
      .replace(/\\(.)/gu, "$1");
  }
  return plain.replace(/[{}$]/gu, "");
}

/** Greek letters by their names: `β-VAE` → `beta-VAE`. For keys, never for what is shown. */
export function greekAsWords(text: string): string {
  return text.replace(/[\u0391-\u03a9\u03b1-\u03c9]/gu, (letter) =>
    greekName(letter.toLowerCase()),
  );
}

/** `\beta` is a word of the title, `\emph` is not. */
function commandWord(command: string): string {
  const name = command.slice(1).replace(/^var/u, "").toLowerCase();
  return GREEK_NAMES.includes(name) ? name : "";
}

function greekName(letter: string): string {
  return GREEK_NAMES[letter.charCodeAt(0) - 0x3b1] ?? letter;
}
