// The full page of a paper: all that is known of it, and what surrounds it in its collection.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import type { PaperProfile, SubjectId } from "../../../graph/index.ts";
import { getProfile, papersExportUrl } from "../../api/explore.ts";
import { getSurroundings } from "../../api/pages.ts";
import { isTopicId } from "../../state/topic-id.ts";
import { counted } from "../../words.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { PaperPage } from "../inspector/paper-page.tsx";
import { Section } from "../inspector/parts.tsx";
import { subtitleOf } from "../inspector/titles.ts";
import { useLoad } from "../shared/use-load.ts";
import { PageActions } from "./page-actions.tsx";
import { PageFrame } from "./page-frame.tsx";
import { paperInMarkdown } from "./page-markdown.ts";
import { Surroundings } from "./surroundings.tsx";

interface FullPaperProps {
  readonly corpus: string;
  readonly id: SubjectId;
}

export function FullPaper({ corpus, id }: FullPaperProps): JSX.Element {
  const { value, problem } = useLoad(`profile ${corpus} ${id}`, (signal) =>
    isTopicId(id) ? Promise.reject(new Error(id)) : getProfile(corpus, id, signal),
  );
  const { value: around } = useLoad(`surroundings ${corpus} ${id}`, (signal) =>
    getSurroundings(corpus, id, signal),
  );
  const paper = value?.type === "paper" ? value : null;
  const missing = problem?.status === 404;
  return (
    <PageFrame
      title={paper?.label ?? (missing ? "Not in this collection" : "…")}
      kind="Paper"
      subtitle={paper === null ? null : subtitleOf(paper)}
      actions={
        paper !== null && (
          <PageActions
            corpus={corpus}
            about={id}
            offers={[]}
            markdown={() => paperInMarkdown(paper, around)}
          />
        )
      }
    >
      {problem !== null && (
        <p role="alert">
          {missing
            ? "There is no such paper here. The address may belong to another collection."
            : problem.message}
        </p>
      )}
      {paper === null && problem === null && <Skeleton height={260} mt={20} />}
      {paper !== null && (
        <div className="full-columns">
          <div className="full-facts">
            <PaperPage paper={paper} />
            <Section title="Take it along">
              <p className="small paper-files">
                <PaperDownloads urlOf={(format) => papersExportUrl(corpus, paper.id, format)} />
              </p>
            </Section>
            <References paper={paper} />
          </div>
          <div className="full-papers">
            {around === null ? <Skeleton height={200} mt={20} /> : <Surroundings around={around} />}
          </div>
        </div>
      )}
    </PageFrame>
  );
}

function References({ paper }: { readonly paper: PaperProfile }): JSX.Element | null {
  const { references } = paper;
  if (references.length === 0) return null;
  return (
    <Section title="References as given" aside={counted(references.length, "work")}>
      <details>
        <summary className="small">Show them</summary>
        <ol className="small references">
          {references.map((reference, i) => (
            <li key={i}>{reference}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
