// Words in place of the map: while it is computed, when it is empty, when something failed.
import { Progress } from "@mantine/core";
import type { JSX } from "react";
import { useFetching } from "./controllers/fetching-context.ts";
import { nothingOnMap } from "./panels/filters/nothing-left.ts";
import type { NoticeAction } from "./panels/shared/notice.tsx";
import { Notice } from "./panels/shared/notice.tsx";
import { useAppState, useAppStore } from "./state/context.ts";
import type { Action } from "./state/state.ts";
import { openCorpus } from "./state/view-actions.ts";

export function MapState(): JSX.Element | null {
  const store = useAppStore();
  const { retry } = useFetching();
  const map = useAppState((state) => state.map);
  const corpus = useAppState((state) => state.corpus);
  const corpora = useAppState((state) => state.corpora);
  const looking = useAppState((state) => state.view.corpus !== null);
  const view = useAppState((state) => state.view);
  const nothing = nothingOnMap({ map, corpus, view });

  const problem = map.problem ?? corpus.problem ?? corpora.problem;
  if (problem !== null) {
    const gone = problem.code === "unknown-corpus";
    return (
      <Notice
        role="alert"
        title={
          gone
            ? "This collection is not here"
            : problem.status === 0
              ? "No answer"
              : "That did not work"
        }
        text={problem.message}
        actions={
          gone
            ? [
                {
                  label: "Open another",
                  onClick: () => {
                    openNewest();
                  },
                },
              ]
            : [{ label: "Try again", onClick: retry }]
        }
      />
    );
  }
  if (looking && map.value === null) return <Loading text="Drawing the map" />;
  if (!looking && corpora.status !== "ready") return <Loading text="Looking for collections" />;
  if (nothing !== null)
    return (
      <Notice
        title={nothing.title}
        text={nothing.text}
        actions={nothing.ways.map(({ label, action }) => runs(label, action))}
      />
    );
  return null;

  function runs(label: string, action: Action): NoticeAction {
    return {
      label,
      onClick: () => {
        store.run(action);
      },
    };
  }

  function openNewest(): void {
    store.run(openCorpus(store.get().corpora.value?.[0]?.id ?? null));
  }
}

function Loading({ text }: { readonly text: string }): JSX.Element {
  return (
    <div className="loading" role="status">
      <p>{text}</p>
      <Progress value={100} animated size="xs" aria-label={text} />
    </div>
  );
}
