// Authors as Ovid lists them: with degrees, and with marks that point to a list of institutions.
import { oneLine } from "./tagged/entry.ts";
import type { Person } from "./people.ts";

const DEGREE =
  /^(?:M\.?D|Ph\.?D|D\.?Phil|R\.?N|FAAN|M\.?Sc?|B\.?Sc?|M\.?A|B\.?A|MBA|MPH|MSN|BSN|Dr\.?PH|Sc\.?D|Ed\.?D|Pharm\.?D|D\.?O|DDS|DMD|DVM|J\.?D|FRC[SP]|FACS|MBBS|MBChB|Prof|Dr)\.?$/i;
/** `Pell, Ada 1,2`: looked for in the last characters only. */
const MARKS = /\s([\d*+^~#&][\d*+^~#&, ]*)$/;
const MARKS_LENGTH = 40;
const NOTE = / ?\[[^[\]]{0,200}\]/g;

/** Takes `Pell, Ada MD, PhD 1,2` apart; null when only degrees are left. */
function personIn(written: string): { name: string; marks: string[] } | null {
  let text = oneLine(written).replace(NOTE, "");
  const said = MARKS.exec(text.slice(-MARKS_LENGTH));
  const marks = said ? said[1]!.split(/,\s*/) : [];
  if (said) text = text.slice(0, -said[0].length);
  const words = text.split(" ");
  while (words.length > 0 && DEGREE.test(words.at(-1)!.replace(/,$/, ""))) words.pop();
  const name = words.join(" ").replace(/,$/, "");
  return name === "" ? null : { name, marks };
}

/** `(1)Soup University, Leeds` by its mark, from a field that may hold several. */
function placesByMark(text: string): Map<string, string> {
  const places = new Map<string, string>();
  const parts = text.split(/\(([\d*+^~#&]{1,4})\)\s*/);
  for (let i = 1; i + 1 < parts.length; i += 2)
    places.set(parts[i]!, oneLine(parts[i + 1]!).replace(/(?<![;,.\s])[;,.\s]+$/, ""));
  return places;
}

/** The people of an entry with their institutions, where marks or a single name tell whose they are. */
export function ovidPeople(names: readonly string[], places: readonly string[]): Person[] {
  const people = names
    .flatMap((value) => value.split(/[;\n]/))
    .map(personIn)
    .filter((person) => person !== null);
  const byMark = placesByMark(places.join(" "));
  return people.map(({ name, marks }) => ({
    name,
    affiliations:
      people.length === 1
        ? byMark.size > 0
          ? [...byMark.values()]
          : places.map(oneLine)
        : marks.map((mark) => byMark.get(mark) ?? null),
  }));
}
