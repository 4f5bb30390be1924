// One entry of a file of tagged lines, whatever its dialect: fields in order, asked for by their tags.
import { tidyLine } from "../../source-text.ts";

/** A tag with its value; lines that go on stand behind each other with `\n` between. */
export interface TagField {
  readonly tag: string;
  readonly value: string;
}

/** What stands at the start of a line: a tag and the text behind it. */
export type TagOf = (line: string) => TagField | null;

/** What `oneLine` has to change; most texts are clean, and one look is cheaper than three changes. */
const UNTIDY = /[\u200b-\u200d\u2060\ufeff\u00ad]|[^\S ]| {2}|^ | $/;

/** A text on one line, without invisible characters. */
export function oneLine(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return tidyLine(text).replace(/ {2,}/g, " ");
}

const NOTHING: readonly string[] = Object.freeze([]);

/** The fields of one entry, and which of them have found their place in the record. */
export class TaggedEntry {
  /** Index of its first line from 0. */
  readonly index: number;
  /** Index behind its last line. */
  to: number;
  readonly fields: TagField[] = [];
  readonly #byTag = new Map<string, string[]>();
  readonly #taken: string[] = [];

  constructor(index: number) {
    this.index = index;
    this.to = index + 1;
  }

  /** Adds a field with all lines that go on below it. */
  add(field: TagField, more: readonly string[]): void {
    const { tag } = field;
    const whole = more.length === 0 ? field.value : [field.value, ...more].join("\n");
    const value = whole.trim();
    this.fields.push(value === field.value ? field : { tag, value });
    if (value === "") return;
    const held = this.#byTag.get(tag);
    if (held) held.push(value);
    else this.#byTag.set(tag, [value]);
  }

  has(tag: string): boolean {
    return this.#byTag.has(tag);
  }

  /** The values of a tag that are not empty, left where they are. */
  peek(tag: string): readonly string[] {
    return this.#byTag.get(tag) ?? NOTHING;
  }

  /** Says that what a tag holds has found its place. */
  take(tag: string): readonly string[] {
    const values = this.#byTag.get(tag);
    if (values === undefined) return NOTHING;
    this.#taken.push(tag);
    return values;
  }

  /** The values of some tags together, left where they are. */
  peekAll(tags: readonly string[]): readonly string[] {
    let all = NOTHING;
    for (const tag of tags) {
      const values = this.peek(tag);
      if (values.length > 0) all = all.length === 0 ? values : [...all, ...values];
    }
    return all;
  }

  /** The values of some tags together; says that they have found their place. */
  takeAll(tags: readonly string[]): readonly string[] {
    for (const tag of tags) this.take(tag);
    return this.peekAll(tags);
  }

  /** The values of the first of some tags that has any. */
  best(tags: readonly string[]): readonly string[] {
    const tag = tags.find((name) => this.#byTag.has(name));
    return tag === undefined ? NOTHING : this.take(tag);
  }

  /**
   * What has found no place, by its tag; nothing that only says again what is known.
   * @param names what some tags mean, in words that all formats share
   * @param lists tags that hold an item on each line
   */
  rest(
    known: readonly (string | null | undefined)[],
    names: ReadonlyMap<string, string>,
    lists?: ReadonlySet<string>,
  ): Map<string, string> {
    const rest = new Map<string, string>();
    for (const [tag, values] of this.#byTag) {
      if (this.#taken.includes(tag)) continue;
      const items = lists?.has(tag) ? values.flatMap((value) => value.split("\n")) : values;
      const text = items.map(oneLine).join("; ");
      if (text === "" || known.includes(text)) continue;
      const name = names.get(tag) ?? tag;
      const held = rest.get(name);
      if (held !== text) rest.set(name, held === undefined ? text : `${held}; ${text}`);
    }
    return rest;
  }
}
