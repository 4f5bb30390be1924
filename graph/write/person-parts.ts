// Names as reference managers want them: family and given name apart, groups and single names whole.
import type { PersonName } from "../model/person-name.ts";
import { parsePersonName } from "../model/person-name.ts";

/**
 * The parts of a written name, or null for what is written whole: a group, a single name, and a text
 * with more commas than family, suffix and given name have between them.
 */
export function personParts(written: string): PersonName | null {
  const name = parsePersonName(written);
  const commas = written.split(",").length - 1;
  return name.given === "" || commas > (name.suffix === "" ? 1 : 2) ? null : name;
}
