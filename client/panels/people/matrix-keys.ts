// Arrow keys in the matrix: to the next conflict that way.

const WAYS: ReadonlyMap<string, readonly [down: number, across: number]> = new Map([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);

/** The button to go to: straight on; null where there is none, or the key is no arrow. */
export function stepTo(
  key: string,
  from: EventTarget,
  table: HTMLTableElement,
): HTMLButtonElement | null {
  const way = WAYS.get(key);
  const cell = from instanceof HTMLElement ? from.closest("td") : null;
  const row = cell?.parentElement;
  if (way === undefined || cell === null || !(row instanceof HTMLTableRowElement)) return null;
  const [down, across] = way;
  let [y, x] = [row.rowIndex + down, cell.cellIndex + across];
  for (;;) {
    const next = table.rows[y]?.cells[x];
    if (next === undefined) return null;
    const button = next.querySelector("button");
    if (button !== null) return button;
    y += down;
    x += across;
  }
}
