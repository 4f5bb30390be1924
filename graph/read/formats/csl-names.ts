// CSL's names: parts, particles and literals, each made one name, with affiliations where given.
import type { AuthorDetail } from "../../model/paper-record.ts";
import { tidyLine } from "../source-text.ts";
import { textOf } from "./csl-values.ts";

/** `Given dropping-particle von Family, Jr`, or the literal; "" when nothing is said. */
export function cslName(name: unknown): string {
  if (typeof name === "string") return tidyLine(name);
  if (typeof name !== "object" || name === null) return "";
  const part = (key: string): string => textOf((name as Record<string, unknown>)[key]) ?? "";
  const literal = part("literal") || part("name");
  const words = ["given", "dropping-particle", "non-dropping-particle", "family"].map(part);
  const whole = words.filter((word) => word !== "").join(" ");
  if (whole === "") return literal;
  return whole + (part("suffix") === "" ? "" : `, ${part("suffix")}`);
}

/**
 * Affiliations and ORCID of a name, as Crossref adds them; null when there are none.
 * @param numbers others that are known of the person
 */
export function cslDetail(name: unknown, numbers: readonly string[]): AuthorDetail | null {
  if (typeof name !== "object" || name === null) return null;
  const { affiliation, ORCID, orcid } = name as Record<string, unknown>;
  const list = Array.isArray(affiliation) ? (affiliation as unknown[]) : [affiliation];
  const affiliations = list
    .map((place) =>
      typeof place === "object" && place !== null
        ? textOf((place as Record<string, unknown>)["name"])
        : textOf(place),
    )
    .filter((place) => place !== null);
  const id = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(textOf(ORCID ?? orcid) ?? "")?.[0] ?? null;
  if (affiliations.length === 0 && id === null && numbers.length === 0) return null;
  return { affiliations, orcid: id, ...(numbers.length === 0 ? {} : { identifiers: numbers }) };
}
