// The papers behind one node or link, those of each part by themselves.
import { CloseButton } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef } from "react";
import type { PaperSummary } from "../../../graph/index.ts";
import { MAX_PAGE } from "../../../graph/query/paging.ts";
import type { Difference } from "../../api/difference.ts";
import { getMapPapers, mapPapersPath, partOf } from "../../api/map-parts.ts";
import { findLink, indexMap } from "../../map/indexed-map.ts";
import type { Sides } from "../../state/compare.ts";
import { count, counted, measure } from "../../words.ts";
import { PaperItem } from "../inspector/paper-item.tsx";
import { PaperSkeleton } from "../inspector/paper-list.tsx";
import { Section } from "../inspector/parts.tsx";
import { EntityLink } from "../shared/entity-link.tsx";
import { useLoad } from "../shared/use-load.ts";
import type { Subject } from "./changes.ts";
import { isInSide, papersAskedFor } from "./side-papers.ts";

interface EvidenceProps {
  readonly corpus: string;
  readonly difference: Difference;
  readonly sides: Sides;
  readonly subject: Subject;
  readonly onClose: () => void;
}

export function Evidence(props: EvidenceProps): JSX.Element {
  const { difference, subject, onClose } = props;
  const { map, numbers } = difference;
  const ids = subject.type === "node" ? [subject.id] : [subject.source, subject.target];
  const indexed = indexMap(map);
  const nodes = ids.map((id) => indexed.indexOf.get(id));
  const link = subject.type === "link" ? findLink(indexed, subject.source, subject.target) : null;
  const here = subject.type === "node" ? nodes[0] !== undefined : link !== null;
  const values = [numbers.first, numbers.second].map((part) =>
    link === null ? part.nodePapers[nodes[0] ?? -1] : part.linkStrengths[link],
  );
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: "nearest" });
  }, [subject]);
  return (
    <section ref={head} className="versus-evidence card" aria-label="Selected">
      <div className="versus-evidence-head">
        <h3>
          {ids.map((id, i) => (
            <span key={id}>
              {i > 0 && <span className="quiet"> and </span>}
              <EntityLink id={id}>
                {map.network.nodes.labels[nodes[i] ?? -1] ?? "Selected"}
              </EntityLink>
            </span>
          ))}
        </h3>
        <CloseButton size="sm" aria-label="Close the papers" onClick={onClose} />
      </div>
      {here ? (
        <>
          <p className="small quiet versus-note">
            {subject.type === "link" ? "Strength " : "Papers: "}
            {values.map((value) => measure(value ?? 0)).join(" → ")}
          </p>
          <PapersOfBoth {...props} />
        </>
      ) : (
        <p className="small">Neither part has it on this map.</p>
      )}
    </section>
  );
}

function PapersOfBoth({ corpus, difference, sides, subject }: EvidenceProps): JSX.Element {
  const { map, numbers } = difference;
  const asked = { corpus, kind: map.network.kind, options: papersAskedFor(map, sides) };
  const path = mapPapersPath(asked, partOf({ selection: subject, isolated: null }), {
    sort: { by: "year", descending: true },
  });
  const { value, problem } = useLoad(`compared ${path}`, (signal) =>
    getMapPapers(path, { limit: String(MAX_PAGE) }, signal),
  );
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null)
    return (
      <ul className="rows">
        <PaperSkeleton />
      </ul>
    );
  return (
    <>
      {[numbers.first, numbers.second].map(({ words }, i) => (
        <Papers
          key={i}
          title={words}
          papers={value.items.filter((paper) => isInSide(paper, sides[i]!))}
        />
      ))}
      {value.next !== null && (
        <p className="small quiet">
          The newest {count(value.items.length)} of {counted(value.total, "paper")} were looked at.
        </p>
      )}
    </>
  );
}

function Papers({
  title,
  papers,
}: {
  readonly title: string;
  readonly papers: readonly PaperSummary[];
}): JSX.Element {
  return (
    <Section title={title} aside={counted(papers.length, "paper")}>
      <ul className="rows">
        {papers.map((paper) => (
          <PaperItem key={paper.id} paper={paper} />
        ))}
      </ul>
    </Section>
  );
}
