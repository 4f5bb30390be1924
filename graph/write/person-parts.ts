// Names as reference managers want them, without losing how they were written.
import type { PersonName } from "../model/person-name.ts";
import { displayPersonName, parsePersonName } from "../model/person-name.ts";

/**
 * The parts of a written name, or null when they do not put the very same spelling together again
 * (`Lind, Ada`, `DeepMind`): such a name is best written whole.
 */
export function personParts(written: string): PersonName | null {
  const name = parsePersonName(written);
  return name.given !== "" && displayPersonName(name) === written ? name : null;
}
