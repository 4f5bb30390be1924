// The form under which spellings of one organization are equal.
import { foldWords } from "../../model/text.ts";
import { KNOWN_KEYS } from "./known-organizations.ts";

/** Short forms and other languages' words for what institutions are. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    university:
      "univ universite universitat universitaet universidad universidade universita universiteit universitet universitetet univerzita uniwersytet univerza universitatea universitas univers",
    institute: "inst institut instituto istituto instytut",
    national: "natl nat nacional nationale",
    technology: "technol technologies",
    technical: "tech technische technischen",
    science: "sci sciences",
    academy: "acad",
    college: "coll",
    hospital: "hosp",
    center: "ctr centre centers centres cent",
    laboratory: "lab labs laboratories",
    research: "res",
    medical: "med",
    international: "int intl",
    engineering: "engn eng",
    agricultural: "agr agric",
    california: "calif",
    department: "dept",
    saint: "st",
    company: "co",
    corporation: "corp",
    incorporated: "inc",
    limited: "ltd",
    foundation: "fdn",
    ministry: "minist",
    environment: "environm",
    health: "hlth",
    polytechnic: "polytech polytechn",
    northern: "no",
    southern: "so",
    western: "w",
    eastern: "e",
    general: "gen",
    association: "assoc",
    society: "soc",
    federal: "fed",
    management: "mgmt",
    economics: "econ",
    humanities: "humanit",
  }).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, word] as const)),
);

const LINKING: ReadonlySet<string> = new Set(
  "a am an and at da das de del della der des di do dos du e et for fur in la le the of on und von y zu".split(
    " ",
  ),
);

/** Forms of companies at the end of their names, which say nothing about who is meant. */
const FORMS: ReadonlySet<string> = new Set(
  "incorporated limited company corporation gmbh llc plc ag bv pty".split(" "),
);

/** Equal for spellings of one organization; empty when nothing is named. Cost: linear. */
export function organizationKey(name: string): string {
  const words = foldWords(name)
    .replace(/\bu (?=[sk]\b)/gu, "u")
    .split(" ")
    .filter((word) => word !== "" && !LINKING.has(word))
    .map((word) => WORDS.get(word) ?? word);
  while (words.length > 1 && FORMS.has(words.at(-1)!)) words.pop();
  const key = words.join(" ");
  return KNOWN_KEYS.get(key) ?? key;
}
