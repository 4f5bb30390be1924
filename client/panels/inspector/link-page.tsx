// The papers behind a link: the evidence that two things belong together.
import type { JSX } from "react";
import type { EntityId, Evidence } from "../../../graph/index.ts";
import { evidenceExportUrl, evidencePath, getEvidence } from "../../api/explore.ts";
import { useAppState } from "../../state/context.ts";
import { counted, measure } from "../../words.ts";
import { EntityLink } from "../shared/entity-link.tsx";
import { useLoad } from "../shared/use-load.ts";
import { Frame } from "./frame.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperItem } from "./paper-item.tsx";
import { PaperSkeleton } from "./paper-list.tsx";
import { Section } from "./parts.tsx";

interface LinkPageProps {
  readonly corpus: string;
  readonly source: EntityId;
  readonly target: EntityId;
}

export function LinkPage({ corpus, source, target }: LinkPageProps): JSX.Element {
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const path = evidencePath(corpus, network, options, { source, target });
  const { value, problem } = useLoad(path, (signal) => getEvidence(path, signal));
  const title =
    value === null ? (
      "…"
    ) : (
      <>
        <EntityLink id={value.source.id}>{value.source.name}</EntityLink>
        <span className="quiet"> {network === "citation" ? citing(value) : "and"} </span>
        <EntityLink id={value.target.id}>{value.target.name}</EntityLink>
      </>
    );
  const subtitle =
    value === null
      ? null
      : `${counted(value.papers.length, "paper")} · link strength ${measure(value.strength)}`;
  return (
    <Frame kind="link" title={title} subtitle={subtitle}>
      {problem !== null && <p role="alert">{problem.message}</p>}
      <Section
        title="Papers behind this link"
        aside={
          value === null ? undefined : (
            <PaperDownloads urlOf={(format) => evidenceExportUrl(path, format)} />
          )
        }
      >
        <ul className="rows">
          {value === null && problem === null && <PaperSkeleton />}
          {value?.papers.map((paper) => (
            <PaperItem key={paper.id} paper={paper} />
          ))}
        </ul>
      </Section>
    </Frame>
  );
}

/** The papers behind a citation are those that cite. */
function citing({ source, papers }: Evidence): string {
  if (papers.length > 1) return "and (each cites the other)";
  return papers[0]?.id === source.id ? "cites" : "is cited by";
}
