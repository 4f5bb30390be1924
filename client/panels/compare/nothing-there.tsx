// Why a comparison has nothing to show, and what to change.
import type { JSX } from "react";
import type { Difference } from "../../api/difference.ts";
import { changeComparison } from "../../state/compare-actions.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { isSuggested } from "../../state/options.ts";
import type { Action } from "../../state/state.ts";
import { showEverything, showSuggested } from "../../state/view-actions.ts";
import { ITEM_WORDS } from "../../words.ts";
import { Notice } from "../shared/notice.tsx";

/** The reason in two lines; null: there is something. */
export function whyNothing({
  map: { network },
  numbers: { first, second },
}: Difference): readonly [title: string, text: string] | null {
  const none = [first, second].filter(({ papers }) => papers === 0).map(({ words }) => words);
  if (none.length > 0)
    return [
      `No papers: ${none.join("; ")}`,
      "No paper of this collection that passes the filters of the map is there. Choose another part, or drop the filters.",
    ];
  const [, many] = ITEM_WORDS[network.kind];
  if (network.nodes.ids.length > 0) return null;
  return network.ledger.all.nodes === 0
    ? [`No ${many} here`, `The papers of both parts name no ${many}. Choose another map above.`]
    : [`All ${many} are hidden`, "The filters of the map leave nothing over in either part."];
}

export function NothingThere({
  why: [title, text],
}: {
  readonly why: readonly [title: string, text: string];
}): JSX.Element {
  const store = useAppStore();
  const options = useAppState((state) => state.view.options);
  const runs = (label: string, action: Action) => ({
    label,
    onClick: () => {
      store.run(action);
    },
  });
  const plain = Object.keys(options).length === 1 && options.base === "everything";
  return (
    <Notice
      title={title}
      text={text}
      actions={[
        runs("Choose parts for me", changeComparison({ sides: null })),
        ...(plain ? [] : [runs("Drop all filters", showEverything)]),
        ...(isSuggested(options) ? [] : [runs("Suggested filters", showSuggested)]),
      ]}
    />
  );
}
