// Asks the server while one types, the latest question only.
import { useEffect, useRef, useState } from "react";
import type { EntityType, SearchHit } from "../../../graph/index.ts";
import { searchCorpus } from "../../api/explore.ts";
import { isAbort, problemOf } from "../../api/http.ts";
import type { Latest } from "../../api/latest.ts";
import { createLatest } from "../../api/latest.ts";
import { useAppState } from "../../state/context.ts";

/** Pause after a keystroke before asking; ms. */
const PAUSE = 120;

export interface SearchState {
  /** The text that the hits belong to. */
  readonly text: string;
  readonly hits: readonly SearchHit[] | null;
  readonly problem: string | null;
}

const NOTHING: SearchState = { text: "", hits: null, problem: null };

/** Hits for a text; `type` null: of every type. */
export function useSearch(
  corpus: string | null,
  text: string,
  type: EntityType | null = null,
): SearchState {
  const revision = useAppState((state) => state.revision);
  const [state, setState] = useState(NOTHING);
  const latest = useRef<Latest>(null);
  latest.current ??= createLatest();
  const asked = text.trim();
  useEffect(() => {
    if (corpus === null || asked === "") {
      latest.current?.cancel();
      setState(NOTHING);
      return;
    }
    const timer = window.setTimeout(() => {
      latest.current
        ?.run((signal) => searchCorpus(corpus, asked, type, signal))
        .then(
          (hits) => {
            setState({ text: asked, hits, problem: null });
          },
          (error: unknown) => {
            if (isAbort(error)) return;
            setState({ text: asked, hits: null, problem: problemOf(error).message });
          },
        );
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
    };
  }, [corpus, asked, type, revision]);
  return state;
}
