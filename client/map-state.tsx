// Words in place of the map: while it is computed, when it is empty, when something failed.
import { Progress } from "@mantine/core";
import type { JSX } from "react";
import { useFetching } from "./controllers/fetching-context.ts";
import { Notice } from "./panels/shared/notice.tsx";
import { useAppState, useAppStore } from "./state/context.ts";
import { openCorpus, showEverything } from "./state/view-actions.ts";
import { ITEM_WORDS } from "./words.ts";

export function MapState(): JSX.Element | null {
  const store = useAppStore();
  const { retry } = useFetching();
  const map = useAppState((state) => state.map);
  const corpus = useAppState((state) => state.corpus);
  const corpora = useAppState((state) => state.corpora);
  const looking = useAppState((state) => state.view.corpus !== null);
  const everything = useAppState((state) => state.view.options.base === "everything");
  const years = useAppState((state) => state.view.options.years);

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
  const network = map.value?.map.network;
  if (network !== undefined && network.nodes.ids.length === 0) {
    const [, many] = ITEM_WORDS[network.kind];
    const none = network.ledger.all.nodes === 0;
    return (
      <Notice
        title={none ? `No ${many} here` : `All ${many} are hidden`}
        text={
          none
            ? `These papers name no ${many}, so there is nothing to join. Another network may have more to show.`
            : "The filters leave nothing over. Loosen them a little."
        }
        actions={
          none || everything
            ? []
            : [
                {
                  label: years === undefined ? "Show everything" : "Show everything, all years",
                  onClick: () => {
                    store.run(showEverything);
                  },
                },
              ]
        }
      />
    );
  }
  return null;

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
