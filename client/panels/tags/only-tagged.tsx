// A map of nothing but what is tagged: of those things alone, or of all that the tagged papers hold.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, ShownTag } from "../../../graph/index.ts";
import { hasPaperNodes } from "../../../graph/model/network.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { removeFilters, showAmong, showOnly } from "../../state/filter-actions.ts";
import { foldLong, MOST_IDS } from "../../state/options.ts";
import type { Action } from "../../state/state.ts";
import { counted } from "../../words.ts";
import { rememberName } from "../filters/names-seen.ts";
import { nodesFor } from "./tag-members.ts";

export function OnlyTagged({ tag }: { readonly tag: ShownTag }): JSX.Element {
  const network = useAppState((state) => state.view.network);
  const { only = [], among = [] } = useAppState((state) => state.view.options);
  const nodes = nodesFor(network, tag.members);
  // Where the network has no such nodes, one is opened that has.
  const wanted = nodes.length > 0 ? nodes : firstKind(tag);
  const papers = tag.members.flatMap(({ id, type, here }) =>
    here && type === "paper" ? [id] : [],
  );
  // A map of papers of these papers alone is the same twice.
  const isSame = hasPaperNodes(network) && wanted.length === papers.length;
  return (
    <>
      {wanted.length > 0 && !(wanted === papers || isSame) && (
        <OneMap
          tag={tag}
          ids={wanted}
          chosen={only}
          words="Only these"
          show={showOnly(wanted)}
          back={removeFilters(["only", "connect"])}
        />
      )}
      {papers.length > 0 && (
        <OneMap
          tag={tag}
          ids={papers}
          chosen={among}
          words={`Only ${counted(papers.length, "paper")} of it`}
          show={showAmong(papers)}
          back={showAmong([])}
        />
      )}
    </>
  );
}

interface OneMapProps {
  readonly tag: ShownTag;
  readonly ids: readonly EntityId[];
  /** What is chosen now. */
  readonly chosen: readonly EntityId[];
  readonly words: string;
  readonly show: Action;
  readonly back: Action;
}

function OneMap({ tag, ids, chosen, words, show, back }: OneMapProps): JSX.Element {
  const store = useAppStore();
  const shown = sameIds(chosen, foldLong(ids.toSorted()));
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-pressed={shown}
      disabled={ids.length > MOST_IDS}
      title={ids.length > MOST_IDS ? "Too many for the address of a map" : undefined}
      onClick={() => {
        for (const { id, name } of tag.members) rememberName(id, name);
        store.run(shown ? back : show);
      }}
    >
      {shown ? "Show all again" : words}
    </Button>
  );
}

/** The members of the kind that the first of them is of. */
function firstKind({ members }: ShownTag): readonly EntityId[] {
  const here = members.filter((member) => member.here);
  return here.filter(({ type }) => type === here[0]?.type).map(({ id }) => id);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return a.length === known.size && a.every((id) => known.has(id));
}
