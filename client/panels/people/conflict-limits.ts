// What a report of conflicts cannot say, in words: who is not in the collection, and who may be meant
// by a name. Pure.
import type { ConflictReport, Party } from "../../../graph/index.ts";
import { counted } from "../../words.ts";

/** Names told; of more the number. */
const TOLD = 6;

/** `Only what this collection holds is found. It knows nothing of 2 of 40 reviewers (Ada Lind, …); …` */
export function limitsInWords({ counts, submissions, reviewers }: ConflictReport): string {
  const authors = submissions.flatMap((submission) => submission.authors);
  const parties = [...authors, ...reviewers];
  const nobody = (party: Party) => party.authors.length === 0;
  const unknown = [
    ofThose(counts.unknownAuthors, counts.authors, "author", authors.filter(nobody)),
    ofThose(counts.unknownReviewers, counts.reviewers, "reviewer", reviewers.filter(nobody)),
  ].filter((part) => part !== null);
  const unclear = counts.unclearAuthors + counts.unclearReviewers;
  const several = parties.filter((party) => party.authors.length > 1);
  const placed = counts.withOrganization;
  return [
    "Only what this collection holds is found.",
    unknown.length === 0
      ? "It knows all of them."
      : `It knows nothing of ${unknown.join(" and ")}.`,
    unclear === 0
      ? null
      : `${counted(unclear, "name")} may be one of several people${namesOf(several)}.`,
    placed === 0
      ? "It says of nobody where they work, so that conflicts by organization cannot be found."
      : `Where they work is known of ${placed}.`,
    counts.undatedPapers === 0
      ? null
      : `${counted(counts.undatedPapers, "paper")} of unknown year counted as recent.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function ofThose(some: number, all: number, one: string, parties: readonly Party[]): string | null {
  return some === 0 ? null : `${some} of ${counted(all, one)}${namesOf(parties)}`;
}

/** ` (Ada Lind, Bo Chen and 3 more)` */
function namesOf(parties: readonly Party[]): string {
  const names = [...new Set(parties.map(({ name }) => name))];
  const more = names.length - TOLD;
  const told = names.slice(0, TOLD).join(", ");
  return ` (${more > 0 ? `${told} and ${more} more` : told})`;
}
