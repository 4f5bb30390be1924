// From lines to entries: what all dialects of tagged files share. A dialect says what a line's tag is
// and whether it begins or ends an entry; lines without a tag go on with the field above them.
import type { SourceText } from "../../source-text.ts";
import { TaggedEntry } from "./entry.ts";
import type { TagField } from "./entry.ts";

/** What a line with a tag is: the first or last of an entry, a field, or no part of an entry. */
export type TagRole = "begins" | "ends" | "field" | "frame";

/** What stands before a line. */
export interface Before {
  /** The entry that is being gathered, without the field being read. */
  readonly entry: TaggedEntry | null;
  /** The tag of the field being read. */
  readonly tag: string;
  /** Whether the line just above is blank. */
  readonly blank: boolean;
}

export interface Dialect {
  readonly tagOf: (line: string) => TagField | null;
  readonly roleOf: (field: TagField, before: Before) => TagRole;
  /** Whether a line without a tag goes on with the field above; else nobody claims it. */
  readonly goesOn?: (line: string, before: Before) => boolean;
}

const tagIn = (field: TagField | null): string => field?.tag ?? "";

/**
 * Calls back with every entry of a text, in order; `ended` is false for one that only stopped because
 * another began or the text ended. `frame` is told of lines around entries. Cost: linear.
 */
export function gatherEntries(
  source: SourceText,
  { tagOf, roleOf, goesOn = () => true }: Dialect,
  take: (entry: TaggedEntry, ended: boolean) => void,
  frame: (index: number) => void = () => undefined,
): void {
  let entry: TaggedEntry | null = null;
  let open: TagField | null = null;
  let more: string[] = [];
  let blank = false;
  const endField = (): void => {
    if (open) entry?.add(open, more);
    if (more.length > 0) more = [];
    open = null;
  };
  const endEntry = (ended: boolean): void => {
    endField();
    if (entry) take(entry, ended);
    entry = null;
  };
  for (let index = 0; index < source.lines.length; index++) {
    const line = source.lines[index]!;
    const field = tagOf(line);
    if (field === null) {
      if (line.trim() === "") {
        blank = true;
        continue;
      }
      if (entry && open && goesOn(line, { entry, tag: tagIn(open), blank })) {
        more.push(line);
        entry.to = index + 1;
      }
    } else {
      const role = roleOf(field, { entry, tag: tagIn(open), blank });
      if (role === "ends") {
        if (entry) entry.to = index + 1;
        else frame(index);
        endEntry(true);
      } else if (role === "frame") {
        endEntry(false);
        frame(index);
      } else {
        if (role === "begins") endEntry(false);
        endField();
        entry ??= new TaggedEntry(index);
        entry.to = index + 1;
        open = field;
      }
    }
    blank = false;
  }
  endEntry(false);
}
