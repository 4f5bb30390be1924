// One row of a table, asked by field.
import { NOTHING } from "./nothing.ts";
import { leftoverName } from "./headings.ts";
import type { ColumnField, TableColumns } from "./headings.ts";

export class TableRow {
  readonly cells: readonly string[];
  readonly #columns: TableColumns;
  readonly #headings: readonly string[];

  constructor(cells: readonly string[], columns: TableColumns, headings: readonly string[]) {
    this.cells = cells;
    this.#columns = columns;
    this.#headings = headings;
  }

  /** What a cell says, with its line ends; "" when it says nothing. */
  #said(column: number): string {
    const text = (this.cells[column] ?? "").trim();
    return NOTHING.test(text) ? "" : text;
  }

  /** The first cell of a field that says something, or "". */
  raw(field: ColumnField): string {
    for (const column of this.#columns.of.get(field) ?? []) {
      const text = this.#said(column);
      if (text !== "") return text;
    }
    return "";
  }

  /** The same on one line; null when nothing is said. */
  text(field: ColumnField): string | null {
    const text = this.raw(field);
    if (text === "") return null;
    return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
  }

  /** The cell under a heading, whatever field it has; "" when there is none. */
  under(heading: string): string {
    const column = this.#headings.indexOf(heading);
    return column < 0 ? "" : this.#said(column);
  }

  /**
   * What the columns without a field say, and further columns of a field, by their headings; volume,
   * issue and publisher by these words.
   * @param without headings left out
   */
  leftovers(kept: ReadonlySet<ColumnField>, without: readonly string[]): Record<string, string> {
    const extra = new Map<string, string>();
    const further = [...this.#columns.of].flatMap(([field, columns]) => {
      const [, ...others] = columns;
      return kept.has(field) ? columns : others;
    });
    for (const column of [...this.#columns.others, ...further]) {
      const text = this.#said(column).replace(/\s+/g, " ");
      const heading = this.#headings[column] ?? "";
      if (text === "" || without.includes(heading)) continue;
      const name = heading === "" ? `column ${column + 1}` : leftoverName(heading);
      extra.set(extra.has(name) ? heading : name, text);
    }
    return Object.fromEntries(extra);
  }
}
