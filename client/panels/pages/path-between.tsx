// How two of a kind are connected over the whole collection: step by step, each with its papers.
import type { JSX } from "react";
import type { NetworkKind, PathStep, SubjectId, SubjectType } from "../../../graph/index.ts";
import { getWholePath } from "../../api/pages.ts";
import { counted } from "../../words.ts";
import { Section } from "../inspector/parts.tsx";
import { EntityLink } from "../shared/entity-link.tsx";
import { useLoad } from "../shared/use-load.ts";

/** The network in which things of a kind are nodes; topics are in none. */
const NETWORKS: Readonly<Partial<Record<SubjectType, NetworkKind>>> = {
  author: "coauthorship",
  keyword: "keywords",
  venue: "venues",
  organization: "organizations",
  country: "countries",
};

interface End {
  readonly id: SubjectId;
  readonly name: string;
}

interface PathBetweenProps {
  readonly corpus: string;
  readonly type: SubjectType;
  readonly from: End;
  readonly to: End;
}

export function PathBetween({ type, ...rest }: PathBetweenProps): JSX.Element | null {
  const kind = NETWORKS[type];
  return kind === undefined ? null : <Path kind={kind} {...rest} />;
}

interface PathProps extends Omit<PathBetweenProps, "type"> {
  readonly kind: NetworkKind;
}

function Path({ corpus, kind, from, to }: PathProps): JSX.Element {
  const { value, problem } = useLoad(
    `path ${corpus} ${kind} ${from.id} ${to.id}`,
    async (signal) => ({
      steps: await getWholePath(corpus, kind, from.id, to.id, signal),
    }),
  );
  const steps = value?.steps ?? null;
  return (
    <Section
      title="The way between them"
      aside={steps === null ? null : counted(steps.length, "step")}
    >
      {problem !== null && <p className="small quiet">{problem.message}</p>}
      {value === null && problem === null && <p className="small quiet">Looking for it…</p>}
      {value !== null && steps === null && (
        <p className="small">Nothing in this collection connects the two.</p>
      )}
      {steps !== null && (
        <ol className="rows path-steps">
          {steps.map((step) => (
            <Step key={step.to.id} step={step} />
          ))}
        </ol>
      )}
    </Section>
  );
}

const MOST_PAPERS = 3;

function Step({ step: { from, to, papers } }: { readonly step: PathStep }): JSX.Element {
  return (
    <li className="path-step">
      <p>
        <EntityLink id={from.id}>{from.name}</EntityLink> <span aria-hidden>→</span>
        <span className="visually-hidden"> to </span> <EntityLink id={to.id}>{to.name}</EntityLink>{" "}
        <span className="small quiet">{counted(papers.length, "paper")}</span>
      </p>
      <ul className="rows small">
        {papers.slice(0, MOST_PAPERS).map(({ id, label, year }) => (
          <li key={id}>
            <EntityLink id={id}>{label}</EntityLink> <span className="quiet number">{year}</span>
          </li>
        ))}
      </ul>
      {papers.length > MOST_PAPERS && (
        <p className="small quiet">and {counted(papers.length - MOST_PAPERS, "paper")} more</p>
      )}
    </li>
  );
}
