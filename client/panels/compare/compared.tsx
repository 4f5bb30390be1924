// What came out: a sentence, one map or two, and beside them what changed most.
import { Progress } from "@mantine/core";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import type { Change } from "../../../graph/index.ts";
import type { Difference } from "../../api/difference.ts";
import { differencePath, getDifference } from "../../api/difference.ts";
import type { Comparison, Sides } from "../../state/compare.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { select } from "../../state/view-actions.ts";
import { useLoad } from "../shared/use-load.ts";
import { changesOf } from "./changes.ts";
import type { Subject } from "./changes.ts";
import { ChangeList } from "./change-list.tsx";
import { ChangeLegend } from "./change-legend.tsx";
import { comparedInWords, summaryInWords, caveatInWords } from "./in-words.ts";
import { Maps } from "./maps.tsx";
import { NothingThere, whyNothing } from "./nothing-there.tsx";
import { SaveComparison } from "./save-comparison.tsx";
import { optionsCompared } from "./side-papers.ts";
import { Evidence } from "./evidence.tsx";

interface ComparedProps {
  readonly corpus: string;
  readonly compare: Comparison;
  readonly sides: Sides;
}

export function Compared({ corpus, compare, sides }: ComparedProps): JSX.Element {
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const asked = optionsCompared(options, compare.by);
  const path = differencePath(corpus, network, asked, sides);
  const { value, problem } = useLoad(path, (signal) => getDifference(path, signal));
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null)
    return (
      <div className="versus-wait" role="status">
        <p>Drawing both parts on one map…</p>
        <Progress value={100} animated size="xs" aria-label="Drawing both parts" />
      </div>
    );
  const why = whyNothing(value);
  return why === null ? (
    <Result {...{ corpus, compare, sides, path }} difference={value} />
  ) : (
    <NothingThere why={why} />
  );
}

interface ResultProps extends ComparedProps {
  /** Where it was asked for. */
  readonly path: string;
  readonly difference: Difference;
}

function Result({ corpus, compare, sides, path, difference }: ResultProps): JSX.Element {
  const store = useAppStore();
  const { map, numbers } = difference;
  const selection = useAppState((state) => state.view.selection);
  const [hover, setHover] = useState<Subject | null>(null);
  const [lit, setLit] = useState<Change | null>(null);
  const changes = useMemo(() => changesOf(numbers), [numbers]);
  const { kind } = map.network;
  const selected = selection?.type === "node" || selection?.type === "link" ? selection : null;
  const onSelect = (subject: Subject | null) => {
    store.run(select(subject));
  };
  return (
    <>
      <section className="versus-summary" aria-label="Summary">
        <h2>{comparedInWords(kind, numbers.first.words, numbers.second.words)}</h2>
        <p>{summaryInWords(kind, numbers).join(" ")}</p>
        <p className="small quiet">{caveatInWords(numbers)}</p>
        <SaveComparison path={path} as={compare.as} />
      </section>
      <div className="versus-result">
        <div className="versus-stage">
          <Maps
            difference={difference}
            changes={changes}
            as={compare.as}
            hover={hover}
            selected={selected}
            lit={lit}
            onHover={setHover}
            onSelect={onSelect}
          />
          {compare.as === "difference" && (
            <ChangeLegend numbers={numbers} kind={kind} lit={lit} onLight={setLit} />
          )}
        </div>
        <div className="versus-side" tabIndex={0} role="region" aria-label="What changed">
          {selected !== null && (
            <Evidence
              corpus={corpus}
              difference={difference}
              sides={sides}
              subject={selected}
              onClose={() => {
                onSelect(null);
              }}
            />
          )}
          <ChangeList
            difference={difference}
            changes={changes}
            selected={selected}
            onHover={setHover}
            onSelect={onSelect}
          />
        </div>
      </div>
    </>
  );
}
