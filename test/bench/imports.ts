// `npm run bench:imports`: every export file beside the repository: records expected and read,
// fields compared with the facts and with what Zotero or JabRef makes of it, time.
// `--all` prints the explained differences too.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { goldFiles } from "./imports/gold-files.ts";
import { measureFile } from "./imports/measure-file.ts";
import type { MeasuredFile } from "./imports/measure-file.ts";

const ROOT = fileURLToPath(new URL("../../../shared/gold/imports", import.meta.url));

if (!existsSync(ROOT)) {
  console.log(`SKIPPED: there are no export files at ${ROOT}`);
} else {
  const files: MeasuredFile[] = [];
  for (const file of goldFiles(ROOT)) files.push(await measureFile(file));
  printFiles(files);
  printDifferences(files);
  printTotals(files);
}

function printFiles(files: readonly MeasuredFile[]): void {
  row(["file", "format", "expected", "read", "aside", "fields", "equal", "explained", "ms"]);
  for (const file of files) {
    const explained = file.differences.filter(({ reason }) => reason !== null).length;
    row([
      file.name,
      file.format ?? "refused",
      file.expected === null ? "?" : String(file.expected),
      String(file.read),
      file.setAside === 0 ? "" : String(file.setAside),
      String(file.compared),
      String(file.equal),
      explained === 0 ? "" : String(explained),
      file.milliseconds.toFixed(0),
    ]);
  }
}

function row([file, format, ...numbers]: readonly string[]): void {
  console.log(
    `${file!.padEnd(62)} ${format!.padEnd(18)}${numbers.map((n) => n.padStart(10)).join("")}`,
  );
}

function printDifferences(files: readonly MeasuredFile[]): void {
  const all = files.flatMap(({ differences }) => differences);
  const shown = process.argv.includes("--all") ? all : all.filter(({ reason }) => reason === null);
  if (shown.length > 0)
    console.log(`\nDifferences${shown.length < all.length ? " without reason" : ""}`);
  for (const { file, record, field, ours, theirs, reason } of shown)
    console.log(
      `  ${file} #${record} ${field}\n    ours:   ${ours}\n    theirs: ${theirs}${reason === null ? "" : `\n    because: ${reason}`}`,
    );
}

function printTotals(files: readonly MeasuredFile[]): void {
  const counted = files.filter(({ expected }) => expected !== null);
  const sum = (value: (file: MeasuredFile) => number): number =>
    counted.reduce((total, file) => total + value(file), 0);
  const expected = sum((file) => file.expected!);
  const read = sum((file) => Math.min(file.read, file.expected!));
  const accounted = sum((file) => Math.min(file.read + file.setAside, file.expected!));
  const compared = sum((file) => file.compared);
  const equal = sum((file) => file.equal);
  const fieldsExplained = sum(
    (file) => file.differences.filter((d) => d.reason !== null && d.field !== "records").length,
  );
  const refused = files.filter(({ format }) => format === null).length;
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(`\n${files.length} files, ${refused} refused`);
  console.log(
    `records: ${expected} expected, ${read} read (${percent(read, expected)}), with those set aside ${accounted} (${percent(accounted, expected)})`,
  );
  console.log(
    `fields: ${compared} compared, ${equal} equal (${percent(equal, compared)}), ${fieldsExplained} more explained (${percent(equal + fieldsExplained, compared)})`,
  );
  console.log(`time: ${(files.reduce((t, f) => t + f.milliseconds, 0) / 1000).toFixed(2)} s`);
}
