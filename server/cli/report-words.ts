// How a file was read, in words.
import type { FileReport } from "../../graph/index.ts";

const NUMBERS = new Intl.NumberFormat("en");

/** `860 records`, `1 record`, or `25 records (the list says 1,095)`. */
export function recordsInWords({ records, statedTotal }: FileReport): string {
  const words = `${NUMBERS.format(records)} ${records === 1 ? "record" : "records"}`;
  const isPart = statedTotal !== null && statedTotal !== records;
  return isPart ? `${words} (the list says ${NUMBERS.format(statedTotal)})` : words;
}

/** Lines that became nothing, or an entry that a person should look at. */
export function linesToCheck({ issues }: FileReport): string {
  const lines = issues.skipped + issues.doubt;
  return `${NUMBERS.format(lines)} ${lines === 1 ? "line" : "lines"} to check`;
}

/** `, 3 corrected by hand`, or nothing. */
export function correctedInWords({ corrected = 0 }: FileReport): string {
  return corrected === 0 ? "" : `, ${NUMBERS.format(corrected)} corrected by hand`;
}
