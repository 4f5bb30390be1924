// What the fuzzer has seen, a row for each subject.
import type { Progress } from "./progress.ts";

type Named = Progress & { readonly name: string };

const HEAD = [
  "",
  "inputs",
  "MB",
  "slowest",
  "of kB",
  "B/char",
  "beside",
  "kept",
  "ways",
  "found",
  "s",
  "commits",
];

/**
 * A table in Markdown. MB: of all inputs; slowest: milliseconds of the slowest, `of kB`: its size;
 * B/char: most bytes kept for each character beyond half a megabyte; beside: records that stood whole
 * beside a damage, and the share of them that was read; ways: of behaving.
 */
export function tableOf(all: readonly Named[]): string {
  const rows = all.map((one) => [
    one.name,
    String(one.inputs),
    (one.characters / 1e6).toFixed(0),
    `${one.slowest.milliseconds.toFixed(0)} ms`,
    (one.slowest.text.length / 1e3).toFixed(0),
    one.heaviest.toFixed(0),
    String(one.whole),
    one.whole === 0 ? "" : `${(100 * (1 - one.lost / one.whole)).toFixed(1)} %`,
    String(one.behaviours.length),
    String(one.findings.length),
    String(one.seconds),
    one.commits.join(" "),
  ]);
  const widths = HEAD.map((head, k) => Math.max(head.length, ...rows.map((row) => row[k]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, k) => cell.padEnd(widths[k]!)).join(" | ")} |\n`;
  const sum = (of: (one: Named) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return (
    line(HEAD) +
    line(widths.map((width) => "-".repeat(width))) +
    rows.map(line).join("") +
    `${sum(({ inputs }) => inputs)} inputs, ${(sum(({ characters }) => characters) / 1e9).toFixed(1)} GB, ` +
    `${sum(({ findings }) => findings.length)} findings, ${sum(({ seconds }) => seconds)} s\n`
  );
}
