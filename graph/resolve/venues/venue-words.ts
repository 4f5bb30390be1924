// The words around a venue's name that are not the name: years, ordinals, volumes, tracks, sponsors.

/** `34th`, `Thirty-Fourth`, `11ème`, `18e`, `3º`, `(` aside. */
const ORDINAL_WORD =
  /^(?:\d{1,3}(?:st|nd|rd|th|e|è|ème|eme|ª|º|er)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)-?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}{3,6}teenth)?)$/iu;

const ROMAN_TAIL = /(?<!\s)\s+(?=[IVX]{2,6}$)(?:X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Words of a meeting, in the languages of the proceedings that are met. */
const MEETING =
  /\b(?:conferences?|conf|conférence|konferenz|workshops?|wksp|symposium|symposia|symp|meeting|congress|congrès|congreso|tagung|summit|seminar|colloquium|forum|convention|school|days|journées|jornadas|track)\b/iu;

/** Whether a name speaks of a meeting rather than of a journal. */
export function isMeeting(name: string): boolean {
  return MEETING.test(name);
}

/** How papers were presented, and parts of proceedings that are the meeting itself. */
const TRACK =
  /(?<![\s,:–-])[\s,:–-]+(?:poster|oral|spotlight|talk|accept(?:ed)?|main track|main conference|main volume|main proceedings|technical papers?|(?:long|short|full|regular|research|conference|selected|contributed)(?: and (?:long|short) )? ?papers|papers|posters?(?: volume)?|poster session|proceedings|proceedings of the (?:main )?conference|conference proceedings|articles (?:longs|courts))$/iu;

/** `ICLR Conference`, but not `Language Resources and Evaluation Conference`. */
const LONE_CONFERENCE = /^(\S+)\s+conference$/iu;

/** A name without what only says how papers stood in the proceedings. */
export function withoutTrack(name: string): string {
  let cut = name.replace(/(?<![\s,.(])[\s,.(]+formerly\s.*$/iu, "");
  for (let i = 0; i < 2; i++) cut = cut.replace(TRACK, "");
  return cut.replace(LONE_CONFERENCE, "$1");
}

/** Events beside the papers of a meeting, under one name each. */
const SIDES: readonly (readonly [written: RegExp, name: string])[] = [
  [/^(?:system )?demo(?:nstration)?s?(?: track| papers| session| abstracts)?$/iu, "Demonstrations"],
  [/^student (?:research )?(?:workshop|session|papers)$/iu, "Student Research Workshop"],
  [/^industry (?:track|papers|session)$/iu, "Industry Track"],
  [/^tutorials?(?: abstracts?| descriptions?| summaries| notes)?$/iu, "Tutorials"],
  [/^(?:doctoral|phd) (?:consortium|symposium)$/iu, "Doctoral Consortium"],
  [/^shared tasks?$/iu, "Shared Task"],
  [/^companion(?: volume)?$/iu, "Companion"],
  [/^workshops?(?: proceedings)?$/iu, "Workshops"],
];

/** A meeting and the event beside it: `X: System Demonstrations`, `ACL Student Research Workshop`. */
export function besides(name: string): { meeting: string; side: string } | null {
  const words = name.split(/[\s,:]+/u);
  for (const length of [3, 2, 1]) {
    const tail = words.slice(-length).join(" ");
    const side = SIDES.find(([written]) => written.test(tail))?.[1];
    if (side === undefined || words.length <= length) continue;
    const at = name.length - tailLength(name, length);
    return { meeting: name.slice(0, at).replace(/(?<![\s,:–-])[\s,:–-]+$/u, ""), side };
  }
  return null;
}

function tailLength(name: string, words: number): number {
  return new RegExp(`(?:[^\\s,:]+[\\s,:]*){${words}}$`, "u").exec(name)?.[0].length ?? 0;
}

export function withoutOrdinals(name: string): string {
  const words = name.split(" ").filter((word) => word !== "" && !isOrdinal(word));
  return words.join(" ");
}

function isOrdinal(word: string): boolean {
  return word.length > 1 && ORDINAL_WORD.test(word);
}

/** Volumes, numbers and issues of one series are one venue; so are meetings counted in Roman. */
export function withoutVolume(name: string): string {
  const cut =
    /(?:[,:(]|\s[-–])\s*(?:vol(?:ume|\.)?|pt|part|no\.?|num(?:ber|éro)|issue|n°|band|tome)\s*\w{1,5}\b/iu.exec(
      name,
    );
  let short = cut === null ? name : name.slice(0, cut.index);
  // `COLING Volume 1: The …` goes on after its volume.
  short = short.replace(/(?<!\s)\s+vol(?:ume|\.)?\s*\d{1,4}(?=\s*(?::|$))/giu, "");
  short = short.replace(/(?<=[\p{L})])[-–\s]\s?\d{1,3}$/u, (tail, at: number) =>
    /covid$/iu.test(short.slice(0, at)) ? tail : "",
  );
  short = short.replace(/(?<=\p{Ll})-\d{1,2}(?=:)/u, "");
  return isMeeting(short) ? short.replace(ROMAN_TAIL, "") : short;
}

/** The meeting that a workshop stood beside: `… @ LREC-COLING 2024`, `… at ACL`. */
export function withoutHost(name: string): string {
  return isMeeting(name)
    ? name.replace(/(?:(?<!\s)\s+)?(?:@\s?|\bat\s+(?=\p{Lu}{2}))[\p{L}\d -]{2,25}$/u, "")
    : name;
}

/** Short forms of words that venues are full of. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intl: "international",
    int: "international",
    internat: "international",
    conf: "conference",
    symp: "symposium",
    wksp: "workshop",
    proc: "proceedings",
    trans: "transactions",
    assoc: "association",
    jt: "joint",
  }),
);

/** Folded words with the short forms of meetings spelled out and `annual` and the like left out, as `and` is. */
export function plainKey(folded: string): string {
  return folded
    .split(" ")
    .map((word) => LONG_FORMS.get(word) ?? word)
    .filter((word) => word !== "annual" && word !== "biennial" && word !== "and")
    .join(" ")
    .replace(/\bassociation of\b/u, "association for");
}

/** A name's beginning that says who holds the meeting or how far it reaches. */
const SPONSORS =
  /^(?:(?:the|international|ieee|acm|cvf|rsj|computer society|usenix|aaai|isca|eth|springer)\s+)+/u;

/** The words that are left of a meeting's folded name without sponsors; other names stay. */
export function coreKey(key: string): string {
  return isMeeting(key) ? key.replace(SPONSORS, "") : key;
}
