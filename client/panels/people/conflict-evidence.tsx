// What lies behind a conflict: papers, organizations and people, each open to be looked at.
import type { JSX } from "react";
import type { Conflict, PaperBrief } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { PageLink } from "./page-link.tsx";

export function ConflictEvidence({ conflict }: { readonly conflict: Conflict }): JSX.Element {
  const { papers, paperCount, organizations, coauthors } = conflict;
  const more = paperCount - papers.length;
  return (
    <div className="people-evidence small">
      <Papers papers={papers} />
      {more > 0 && <p className="quiet">and {counted(more, "older paper")}</p>}
      {organizations.map(({ name, now, ofAuthor, ofReviewer }) => (
        <div key={name}>
          <p>
            {name}, {now ? "both now" : "both in these years"}
          </p>
          <Papers papers={[...ofAuthor, ...ofReviewer]} />
          {ofAuthor.length + ofReviewer.length === 0 && (
            <p className="quiet">by the affiliations in the lists</p>
          )}
        </div>
      ))}
      {coauthors.map(({ id, name, withAuthor, withReviewer }) => (
        <div key={id}>
          <p>
            Both wrote with <PageLink id={id}>{name}</PageLink>
          </p>
          <Papers papers={[...withAuthor, ...withReviewer]} />
        </div>
      ))}
      {conflict.rule === "same-person" && (
        <p className="quiet">
          {conflict.ids[1] === null
            ? "The names are the same."
            : "The same person in this collection."}
        </p>
      )}
    </div>
  );
}

/** Each paper once, a line each. */
export function Papers({ papers }: { readonly papers: readonly PaperBrief[] }): JSX.Element {
  const once = new Map(papers.map((paper) => [paper.id, paper]));
  return (
    <>
      {Array.from(once.values(), ({ id, label, venue, year }) => (
        <p key={id}>
          <PageLink id={id}>{label}</PageLink>{" "}
          <span className="quiet">
            {[venue, year ?? "year unknown"].filter((part) => part !== null).join(" ")}
          </span>
        </p>
      ))}
    </>
  );
}
