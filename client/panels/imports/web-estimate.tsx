// How many papers a question would give, when somebody wants to know before asking for them.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { FetchEstimate } from "../../../graph/index.ts";
import { estimateFetch, type FetchQuestion } from "../../api/fetches.ts";
import { isAbort, problemOf } from "../../api/http.ts";
import { estimateInWords } from "./estimate-words.ts";

interface WebEstimateProps {
  readonly question: FetchQuestion | null;
  /** Papers wanted at most; null while none is written. */
  readonly most: number | null;
}

type Outcome = { readonly estimate: FetchEstimate } | { readonly problem: string };

/** Mount it anew for another question. */
export function WebEstimate({ question, most }: WebEstimateProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      abort.current?.abort();
    },
    [],
  );
  const ask = () => {
    if (question === null) return;
    abort.current = new AbortController();
    setAsking(true);
    setOutcome(null);
    estimateFetch(question, abort.current.signal).then(
      (estimate) => {
        setAsking(false);
        setOutcome({ estimate });
      },
      (error: unknown) => {
        if (isAbort(error)) return;
        setAsking(false);
        setOutcome({ problem: problemOf(error).message });
      },
    );
  };
  return (
    <div className="web-estimate">
      <Button variant="default" disabled={question === null} loading={asking} onClick={ask}>
        Look how many
      </Button>
      <p aria-live="polite" className={isProblem(outcome) ? "import-problem" : "small"}>
        {outcome === null
          ? ""
          : isProblem(outcome)
            ? outcome.problem
            : estimateInWords(outcome.estimate, most)}
      </p>
    </div>
  );
}

function isProblem(outcome: Outcome | null): outcome is { readonly problem: string } {
  return outcome !== null && "problem" in outcome;
}
