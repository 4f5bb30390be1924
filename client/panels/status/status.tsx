// The line at the foot of the map: how much of the corpus is in view. Leads to what is hidden.
import { Loader } from "@mantine/core";
import type { JSX } from "react";
import { loadedInWords } from "../../map/levels/presence.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openDialog, showHidden } from "../../state/panel-actions.ts";
import { counted, ITEM_WORDS, linesToCheck } from "../../words.ts";
import { shownInWords } from "../filters/ledger-words.ts";
import { placedAnewInWords } from "./placed-anew.ts";
import "./status.css";

export function Status(): JSX.Element | null {
  const store = useAppStore();
  const map = useAppState((state) => state.map.value?.map ?? null);
  const loading = useAppState((state) => state.map.status === "loading");
  const isolated = useAppState((state) => state.view.isolated);
  const doubtful = useAppState((state) => linesToCheck(state.corpus.value?.files ?? []));
  if (map === null) return null;
  const { ledger, kind } = map.network;
  const anew = placedAnewInWords(map);
  const loaded = loadedInWords(map);
  const group = isolated === null ? undefined : map.communities[isolated];
  const hidden = ledger.all.nodes - ledger.shown.nodes;
  return (
    <div className="status">
      {loading && <Loader size={12} color="gray" aria-label="Computing the map" />}
      {group === undefined ? (
        <span className="status-words number">
          {capital(shownInWords(kind, ledger))}
          <span className="status-more">
            {" "}
            · {counted(ledger.shown.links, "link")} · {counted(ledger.shown.papers, "paper")}
            {anew !== null && ` · ${anew}`}
          </span>
        </span>
      ) : (
        <span className="status-words number">
          {counted(group.size, ...ITEM_WORDS[kind])} of this group
          <span className="status-more"> · {counted(group.papers, "paper")}</span>
        </span>
      )}
      {loaded !== null && (
        <span className="status-words number" title="Of a large map, what one looks at is loaded.">
          {loaded}
          <span className="status-more">; zoom in for more</span>
        </span>
      )}
      <button
        type="button"
        className="link status-hidden"
        onClick={() => {
          store.run(showHidden);
        }}
      >
        {hidden > 0 ? "What is hidden" : "Filters"}
      </button>
      {doubtful > 0 && (
        <button
          type="button"
          className="link status-hidden"
          onClick={() => {
            store.run(openDialog("issues"));
          }}
        >
          {counted(doubtful, "line")} to check
        </button>
      )}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
