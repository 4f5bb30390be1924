// A table of scores: one row per method, ours first.

export interface Row {
  readonly method: string;
  readonly values: readonly (number | string)[];
}

export function printTable(title: string, columns: readonly string[], rows: readonly Row[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(({ method }) => method.length)) + 2;
  const widths = columns.map((column) => Math.max(9, column.length + 2));
  const line = (method: string, cells: readonly string[]): string =>
    `  ${method.padEnd(width)}${cells.map((cell, i) => cell.padStart(widths[i]!)).join("")}`;
  console.log(line("", columns));
  for (const { method, values } of rows)
    console.log(
      line(
        method,
        values.map((value) => (typeof value === "number" ? String(value) : value)),
      ),
    );
}
