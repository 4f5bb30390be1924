// List items of a Markdown file: bullets, check boxes and numbers with the lines that belong to
// them, nested by indentation; and lines that are one link, which many lists use as items.
import { isLinkLabel } from "../links.ts";
import type { EntryLine } from "../entry/parts.ts";
import { headingOf } from "./headings.ts";
import { spansOf } from "./spans.ts";

export interface ListItem {
  /** The item's own lines: its first line without marker, then those that continue it. */
  readonly lines: EntryLine[];
  readonly indent: number;
  /** A line that is one link, without a marker. */
  readonly isLine: boolean;
  /** `3` of `3. …`, else null. */
  readonly number: string | null;
  /** `[x]`: true, `[ ]`: false, no box: null. */
  readonly checked: boolean | null;
  readonly children: ListItem[];
}

export interface ItemLists {
  /** Items without a parent, top to bottom. */
  readonly items: readonly ListItem[];
  /** Headings by line index. */
  readonly headings: ReadonlyMap<number, string>;
  /** Line indices inside fenced code. */
  readonly code: ReadonlySet<number>;
}

const MARKER =
  /^(\s*)(?:[-*+•‣▪◦·●○■–]|(\d{1,5})[.)、．]|\[(\d{1,5})\](?!\()|\((\d{1,4})\))(?:\s+|(?=\*\*|\[))(?:\[([ xX✓✔]?)\](?!\()\s+)?(|\S.*)$/u;

const widthOf = (space: string): number => space.length + 3 * space.split("\t").length - 3;

/** Whether a line is a link to something with a title and nothing before it. */
function isLinkLine(line: string): boolean {
  if (!/^\s{0,3}(?:\*\*|__)?\[[^\]]/.test(line)) return false;
  const first = spansOf(line.trim())[0];
  return (
    first?.kind === "link" &&
    !isLinkLabel(first.text) &&
    first.text.length > 12 &&
    !first.url?.startsWith("#")
  );
}

/** The items of a file. Lines below an item belong to it until a blank line and less indentation. */
export function itemsIn(lines: readonly string[]): ItemLists {
  const items: ListItem[] = [];
  const headings = new Map<number, string>();
  const code = new Set<number>();
  let open: ListItem[] = [];
  let fence = "";
  let gap = false;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence !== "" || mark !== "") {
      code.add(index);
      if (fence === "") fence = mark.slice(0, 3);
      else if (mark.startsWith(fence)) fence = "";
      continue;
    }
    if (line.trim() === "") {
      gap = true;
      continue;
    }
    const heading = headingOf(line);
    const marker = heading ? null : MARKER.exec(line);
    if (heading) {
      headings.set(index, line);
      open = [];
    } else if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) open = [];
    else if (marker) {
      const indent = widthOf(marker[1]!);
      const item: ListItem = {
        lines: [{ index, text: marker[6]!.trim() }],
        isLine: false,
        indent,
        number: marker[2] ?? marker[3] ?? marker[4] ?? null,
        checked: marker[5] === undefined ? null : /\S/.test(marker[5]),
        children: [],
      };
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      // Three spaces or more nest; one or two may be an accident.
      const parent = open.at(-1);
      if (parent && indent > parent.indent + 1) parent.children.push(item);
      else {
        open = [];
        items.push(item);
      }
      open.push(item);
    } else if (isLinkLine(line) && (open.length === 0 || open[0]!.isLine || gap)) {
      const item: ListItem = {
        lines: [{ index, text: line.trim() }],
        isLine: true,
        indent: 0,
        number: null,
        checked: null,
        children: [],
      };
      items.push(item);
      open = [item];
    } else if (open.length > 0) {
      const indent = widthOf(/^\s*/.exec(line)![0]);
      // Behind a blank line only what is indented deeper still belongs to the item.
      if (gap) while (open.length > 0 && open.at(-1)!.indent >= indent && indent < 2) open.pop();
      open.at(-1)?.lines.push({ index, text: line.trim() });
    }
    gap = false;
  }
  return { items, headings, code };
}
