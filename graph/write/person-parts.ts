// Names as reference managers want them, without losing how they were written.
import type { PersonName } from "../model/person-name.ts";
import { displayPersonName, parsePersonName } from "../model/person-name.ts";

/**
 * The parts of a written name, or null when they do not put the same spelling together again, up to
 * the comma before a suffix (`Lind, Ada`, `DeepMind`): such a name is best written whole.
 */
export function personParts(written: string): PersonName | null {
  const name = parsePersonName(written);
  if (name.given === "") return null;
  return spelled(name) === written || displayPersonName(name) === written ? name : null;
}

/** The spelling that parts stand for where they are read: a suffix follows a comma. */
export function spelled(name: PersonName): string {
  const body = displayPersonName({ ...name, suffix: "" });
  return name.suffix === "" ? body : `${body}, ${name.suffix}`;
}
