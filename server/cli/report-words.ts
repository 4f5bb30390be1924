// How a file was read, in words.
import type { FileReport } from "../../graph/index.ts";

const NUMBERS = new Intl.NumberFormat("en");

/** `860 records`, `1 record`, or `25 of 1,095 stated records`. */
export function recordsInWords({ records, statedTotal }: FileReport): string {
  const stated = statedTotal === null ? "" : ` of ${NUMBERS.format(statedTotal)} stated`;
  return `${NUMBERS.format(records)}${stated} ${records === 1 && stated === "" ? "record" : "records"}`;
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
