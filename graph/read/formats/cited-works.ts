// Works cited, as databases list them in one field.
import { doiIn } from "../links.ts";
import { tidyLine } from "../source-text.ts";

const DOI_BEHIND = /\bDOI:? (?:\[(?:DOI )?)?(10\.[^\],\s]+)|doi\.org\/(10\.[^\s,;]+)/i;

/** `Pell A, 2019, J SOUP, V3, P7, DOI 10.1000/xyz`: the DOI where there is one, else as written. */
export function citedWork(written: string): string {
  const match = DOI_BEHIND.exec(written);
  const doi = match ? doiIn(match[1] ?? match[2]!) : null;
  return doi ?? tidyLine(written).replace(/ {2,}/g, " ");
}

/** The works of a list that is cut already; null for none. */
export function citedWorks(written: readonly string[]): string[] | null {
  const works = written.map(citedWork).filter((work) => work !== "");
  return works.length === 0 ? null : works;
}
