// Numbers that name a person outside of any one text, such as an ORCID: where two sources give one,
// it decides.
import type { AuthorDetail } from "../../model/paper-record.ts";

/** `scheme:value` in lower case, for instance `orcid:0000-0002-1825-0097`. Cost: linear. */
export function identifiersOf(detail: AuthorDetail): readonly string[] {
  const ids = detail.orcid === null ? [] : [`orcid:${bare(detail.orcid)}`];
  return [...ids, ...(detail.identifiers ?? []).map((id) => id.trim().toLowerCase())];
}

/** Both have an identifier of one scheme, and not the same: two people. */
export function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const schemes = new Set<string>();
  for (const id of a) {
    if (b.has(id)) return false;
    schemes.add(schemeOf(id));
  }
  for (const id of b) if (schemes.has(schemeOf(id))) return true;
  return false;
}

function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

/** An ORCID without its web address. */
function bare(orcid: string): string {
  return orcid
    .slice(orcid.lastIndexOf("/") + 1)
    .trim()
    .toLowerCase();
}
