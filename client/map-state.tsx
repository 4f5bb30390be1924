// Words in place of the map: while it is computed, when it is empty, when something failed.
import { Progress } from "@mantine/core";
import type { JSX } from "react";
import { useFetching } from "./controllers/fetching-context.ts";
import type { Ledger, NetworkKind } from "../graph/index.ts";
import { mostRestrictive } from "./panels/filters/loosen.ts";
import type { NoticeAction } from "./panels/shared/notice.tsx";
import { Notice } from "./panels/shared/notice.tsx";
import { useAppState, useAppStore } from "./state/context.ts";
import { removeFilters } from "./state/filter-actions.ts";
import { fullestNetwork } from "./state/fullest-network.ts";
import { isSuggested } from "./state/options.ts";
import type { Action } from "./state/state.ts";
import { openCorpus, showEverything, showSuggested, switchNetwork } from "./state/view-actions.ts";
import { ITEM_WORDS, NETWORK_NAMES } from "./words.ts";

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
            : nothingLeft(network.ledger)
        }
        actions={none ? elsewhere(network.kind) : loosen()}
      />
    );
  }
  return null;

  /** What brings nodes onto a map of which all are hidden. */
  function loosen(): readonly NoticeAction[] {
    const all = years === undefined ? "Show everything" : "Show everything, all years";
    const most = network === undefined ? null : mostRestrictive(network.ledger);
    return [
      ...(most === null ? [] : [runs(`Drop “${most.setting}”`, removeFilters(most.options))]),
      ...(everything ? [] : [runs(all, showEverything)]),
      ...(isSuggested(store.get().view.options) ? [] : [runs("Suggested view", showSuggested)]),
    ];
  }

  /** The network that has something, where this one has nothing. */
  function elsewhere(here: NetworkKind): readonly NoticeAction[] {
    const other = corpus.value === null ? null : fullestNetwork(corpus.value.counts);
    return other === null || other === here
      ? []
      : [runs(`Open “${NETWORK_NAMES[other]}”`, switchNetwork(other))];
  }

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

function nothingLeft(ledger: Ledger): string {
  const most = mostRestrictive(ledger);
  return most === null
    ? "The filters leave nothing over. Loosen them a little."
    : `The filters leave nothing over. What leaves out most: ${most.setting}.`;
}

function Loading({ text }: { readonly text: string }): JSX.Element {
  return (
    <div className="loading" role="status">
      <p>{text}</p>
      <Progress value={100} animated size="xs" aria-label={text} />
    </div>
  );
}
