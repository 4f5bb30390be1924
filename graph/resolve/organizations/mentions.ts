// What sources say about where the authors of each paper work.
import type { AuthorDetail, PaperRecord } from "../../model/paper-record.ts";
import { statedCountry } from "./country.ts";
import { organizationNamed, readAffiliation, type ReadOrganization } from "./read-affiliation.ts";

/** An organization as a source names it, before spellings are joined. */
export interface SaidOrganization extends ReadOrganization {
  readonly country: string | null;
  readonly identifier: string | null;
}

/** One place of one author. */
export interface Mention {
  readonly organization: SaidOrganization | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Row, or NO_ROW: somebody who is not in the byline. */
  readonly author: number;
}

type Said = Omit<Mention, "author">;

/**
 * Mentions of each paper. A line is read once, however often it stands. Cost: linear in the lines; records
 * that say nothing of places cost nothing but being looked at.
 *
 * @param rowIn the row of an author of a paper by name as written, NO_ROW for who is not in the byline
 */
export function mentionsOf(
  recordsOf: readonly (readonly PaperRecord[])[],
  rowIn: (paper: number, written: string) => number,
  placeIn: (written: string) => string | null,
): Mention[][] {
  const known = new Map<string, readonly Said[]>();
  const saidIn = (line: string): readonly Said[] => {
    let said = known.get(line);
    if (said === undefined) known.set(line, (said = readLine(line)));
    return said;
  };
  return recordsOf.map((records, paper) =>
    records.flatMap((record) =>
      (record.authors ?? []).flatMap((written, position) => {
        const beside = placeIn(written);
        const detail = record.authorDetails?.[position] ?? null;
        if (beside === null && detail === null) return [];
        const said = [
          ...(detail === null ? [] : ofDetail(detail, saidIn)),
          ...(beside === null ? [] : saidIn(beside)),
        ];
        if (said.length === 0) return [];
        const author = rowIn(paper, written);
        return said.map((place) => ({ ...place, author }));
      }),
    ),
  );
}

/** What a source takes apart itself needs no reading. */
function ofDetail(
  { organizations = [], affiliations }: AuthorDetail,
  saidIn: (line: string) => readonly Said[],
): Said[] {
  if (organizations.length === 0) return affiliations.flatMap(saidIn);
  return organizations.map(({ name, country: stated, identifier }) => {
    const country = statedCountry(stated);
    const organization = organizationNamed(name);
    if (organization === null) return { organization, country };
    return { organization: { ...organization, country, identifier }, country };
  });
}

function readLine(line: string): Said[] {
  return readAffiliation(line).map(({ organization, country }) => ({
    organization: organization === null ? null : { ...organization, country, identifier: null },
    country,
  }));
}
