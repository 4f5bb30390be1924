// What the objects of a JSON record say. Any value may be null or of another type than promised, in
// any record: nothing here trusts a field.
import { markedText, textOf } from "../csl-values.ts";

type Values = Readonly<Record<string, unknown>>;

const STEPS = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  let steps = STEPS.get(path);
  if (steps === undefined) STEPS.set(path, (steps = path.split("/")));
  return steps;
}

/** What a missing list holds: most records lack most of what they might say. */
const NOTHING: readonly never[] = [];

/** An object; paths are keys joined by `/`. */
export class JsonRecord {
  readonly values: Values;
  /** The beginning of its text, where it is an entry of the file. */
  readonly raw: string;

  constructor(values: Values, raw = "") {
    this.values = values;
    this.raw = raw;
  }

  /** The value at a path, none of whose keys all objects have; undefined where anything on the way is missing or no object. */
  at(path: string): unknown {
    let value: unknown = this.values;
    for (const key of stepsOf(path)) {
      if (typeof value !== "object" || value === null) return undefined;
      value = (value as Values)[key];
    }
    return value;
  }

  /** A text or number, the first of a list, on one line and without markup; null for anything else. */
  text(path: string): string | null {
    return markedText(this.at(path));
  }

  /** The text at the first of some paths that has one, or null. */
  firstText(paths: readonly string[]): string | null {
    for (const path of paths) {
      const text = this.text(path);
      if (text !== null) return text;
    }
    return null;
  }

  /** Texts of a list (or of one text), those that say nothing left out. */
  texts(path: string): readonly string[] {
    const value = this.at(path);
    if (value === undefined || value === null) return NOTHING;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map(textOf).filter((text) => text !== null);
  }

  /** The objects of a list (or the one object); nulls and others left out. */
  objects(path: string): readonly JsonRecord[] {
    const value = this.at(path);
    if (value === undefined || value === null) return NOTHING;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list
      .filter(
        (entry): entry is Values =>
          typeof entry === "object" && entry !== null && !Array.isArray(entry),
      )
      .map((entry) => new JsonRecord(entry));
  }

  /** A whole number that counts something, or null. */
  count(path: string): number | null {
    const value = this.at(path);
    return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
  }
}
