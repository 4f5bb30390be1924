// A document of XML taken apart into its records and what stands around them, so that the records of
// many pages can stand in one document.
import { Faltered } from "./fetch-error.ts";

export interface XmlDocument {
  readonly head: string;
  readonly records: readonly string[];
  readonly foot: string;
}

/**
 * Takes elements that do not hold others of their name out of a root. Cost: linear.
 *
 * @throws Faltered when the root does not end
 */
export function takeApart(text: string, root: string, name: string): XmlDocument {
  if (!text.trimEnd().endsWith(`</${root}>`)) {
    const start = text.slice(0, 60).replace(/[\p{C}\s]+/gu, " ");
    throw new Faltered(`gave a broken answer: no ${root}, or cut off ("${start}…")`);
  }
  const open = new RegExp(`<${name}[\\s>]`, "g");
  const close = `</${name}>`;
  const records: string[] = [];
  let first = text.lastIndexOf(`</${root}>`);
  let end = first;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const stop = text.indexOf(close, match.index);
    if (stop < 0) throw new Faltered(`gave a broken answer: a ${name} without end`);
    if (records.length === 0) first = match.index;
    end = stop + close.length;
    records.push(`${text.slice(match.index, end)}\n`);
    open.lastIndex = end;
  }
  return { head: text.slice(0, first), records, foot: `${text.slice(end).trim()}\n` };
}
