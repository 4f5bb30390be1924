// From a line of affiliation to the organizations and countries that it names.
import { foldWords, oneLine } from "../../model/text.ts";
import { addressParts } from "./address-parts.ts";
import { countryOf } from "./country.ts";
import { CAMPUSES } from "./known-organizations.ts";
import { organizationKey } from "./organization-key.ts";
import { isAbbreviated, isWithin, KINDS, kindOf } from "./organization-words.ts";

export interface ReadOrganization {
  /** As written, without what stands within it. */
  readonly name: string;
  /** Equal for spellings of one organization. */
  readonly key: string;
  /** It is known by its name alone, in whatever country: a company. Others are one per country. */
  readonly isWorldwide: boolean;
}

/** One address. */
export interface ReadPlace {
  readonly organization: ReadOrganization | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Longest name of an organization, and the most words of one that nothing but its place tells. */
const MOST_LETTERS = 120;
const MOST_WORDS = 7;

/** Names of people's roles and of places, where an organization is looked for. */
const NO_ORGANIZATION =
  /^(?:independent|private|prof|professor|consultant|student|retired|freelance|formerly|author|authors|dr|mr|mrs|ms|md|phd|po box|p o box|and|new york|no|unknown|none|not available|n a|na|see|street|rue|via|avenue|none given|current address|present address)\b/u;

/** Large cities, which end addresses that name nothing else. */
const CITIES: ReadonlySet<string> = new Set(
  (
    "amsterdam,athens,atlanta,baltimore,bangalore,bangkok,barcelona,beijing,berlin,bethesda,bologna,boston," +
    "brussels,budapest,buenos aires,cairo,cambridge,cape town,chennai,chicago,copenhagen,dallas,delhi," +
    "denver,dhaka,dublin,edinburgh,florence,frankfurt,geneva,glasgow,guangzhou,hamburg,hanoi,helsinki," +
    "hong kong,houston,istanbul,jakarta,jerusalem,karachi,kyiv,kyoto,lagos,lahore,lima,lisbon,london," +
    "los angeles,lyon,madrid,manchester,manila,melbourne,miami,milan,montreal,moscow,mumbai,munich," +
    "nairobi,nanjing,naples,new delhi,new york,osaka,oslo,oxford,padova,paris,philadelphia,pisa,portland," +
    "prague,pune,quito,rio de janeiro,rome,rotterdam,san diego,san francisco,san jose,santiago,sao paulo," +
    "seattle,seoul,shanghai,shenzhen,singapore,stockholm,sydney,taipei,tehran,tel aviv,tokyo,toronto," +
    "turin,vancouver,venice,vienna,warsaw,washington,wuhan,zurich"
  ).split(","),
);

/** Every address of a line, none empty. Cost: linear in the length of the line. */
export function readAffiliation(line: string): ReadPlace[] {
  return addressParts(line)
    .map(readAddress)
    .filter(({ organization, country }) => organization !== null || country !== null);
}

function readAddress(parts: readonly string[]): ReadPlace {
  const country = countryOf(parts);
  const named = country?.isWholePart === true ? parts.slice(0, -1) : parts;
  return {
    organization: organizationIn(named, country !== null),
    country: country?.code ?? null,
  };
}

/**
 * The part that best stands for the address: the one of the best kind, the last of several (addresses
 * go from small to large), the first where short forms show that they go from large to small. Where no
 * part names a kind: the first, unless that is a place.
 */
function organizationIn(parts: readonly string[], hasCountry: boolean): ReadOrganization | null {
  const kinds = parts.map(kindOf);
  const abbreviated = isAbbreviated(parts.join(", "));
  if (abbreviated && !isWithin(foldWords(parts[0] ?? "")) && kinds[0] !== null)
    return named(parts, 0);
  for (const kind of KINDS) {
    const at = abbreviated ? kinds.indexOf(kind) : kinds.lastIndexOf(kind);
    if (at >= 0) return named(parts, at);
  }
  const inside = parts.findIndex((part) => INSIDE.test(part));
  if (inside >= 0) return named(parts, inside);
  const first = parts[0] ?? "";
  const isAlone = parts.length === 1 && hasCountry;
  return isName(first) && !(isAlone && CITIES.has(foldWords(first))) ? named(parts, 0) : null;
}

/** `Department of Physics University of Mainz`. */
const INSIDE = /\bUniv(?:ersity|\.)? of \p{Lu}/u;

/** Behind a university's name, what is within it: `Duke University School of Medicine`. */
const BEHIND =
  /^((?:\S+\s){0,6}?Univ\S*(?:\s(?:of|de|di|of the)(?:\s\S+){1,3}?)?)(?<![\s–—-])[\s–—-]+(?![\s–—-])(?:The\s)?(?:(?:\S+\s){0,2}(?:School|Sch|College|Coll)|Faculty|Fac|Dep(?:artmen)?t|Institute (?:of|for)|Cent(?:er|re) (?:of|for)|Division|Laboratory)(?:\s|$)/u;

function named(parts: readonly string[], at: number): ReadOrganization | null {
  const part = parts[at]!;
  const kind = kindOf(part);
  let name = part;
  if (kind === null && INSIDE.test(part)) name = part.slice(part.search(INSIDE));
  else if (kind === "university") {
    const whole = BEHIND.exec(part)?.[1];
    if (whole !== undefined && /\s/u.test(whole)) name = whole;
  }
  name = name.replace(/^(?:the|from the|from)\s+/iu, "").replace(/(?<![\s:.–—-])[\s:.–—-]+$/u, "");
  if (name.length < 2 || name.length > MOST_LETTERS || !/\p{L}{2}/u.test(name)) return null;
  const key = organizationKey(name);
  if (key === "") return null;
  const campus = campusOf(key, parts.slice(at + 1));
  if (campus === null) return { name, key, isWorldwide: isWorldwide(part) };
  return {
    name: `${name}, ${campus}`,
    key: organizationKey(`${key} ${campus}`),
    isWorldwide: false,
  };
}

/** An organization that a source names as such: `Google (United States)`. */
export function organizationNamed(written: string): ReadOrganization | null {
  const name = oneLine(written.replace(/(?:(?<!\s)\s+)?\([^()]*\)/gu, ""));
  const key = organizationKey(name);
  if (key === "" || name.length > MOST_LETTERS) return null;
  return { name, key, isWorldwide: isWorldwide(name) };
}

function isWorldwide(name: string): boolean {
  const kind = kindOf(name);
  return kind === null || kind === "company";
}

/** The campus that what stands behind a university names, if it names one. */
function campusOf(university: string, behind: readonly string[]): string | null {
  const campuses = CAMPUSES.get(university);
  if (campuses === undefined) return null;
  return (
    behind
      .map((part) => part.replace(/^at /iu, "").replace(/\s\d.*$/u, ""))
      .find((part) => campuses.has(foldWords(part))) ?? null
  );
}

/** A short name of its own, neither a street nor a person's role. */
function isName(part: string): boolean {
  const words = foldWords(part);
  return (
    words.split(" ").length <= MOST_WORDS &&
    /^\p{Lu}/u.test(part) &&
    /\p{L}{3}|\p{Lu}{2}/u.test(part) &&
    !/\d/u.test(part) &&
    !isWithin(words) &&
    !NO_ORGANIZATION.test(words)
  );
}
