// A map of nothing but what is tagged.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, ShownTag } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { removeFilters, showOnly } from "../../state/filter-actions.ts";
import { rememberName } from "../filters/names-seen.ts";
import { nodesFor } from "./tag-members.ts";

/** So many ids fit into an address. */
const MOST = 300;

export function OnlyTagged({ tag }: { readonly tag: ShownTag }): JSX.Element | null {
  const store = useAppStore();
  const network = useAppState((state) => state.view.network);
  const only = useAppState((state) => state.view.options.only) ?? [];
  const nodes = nodesFor(network, tag.members);
  // Where the network has no such nodes, one is opened that has.
  const wanted = nodes.length > 0 ? nodes : firstKind(tag);
  if (wanted.length === 0) return null;
  const shown = only.length > 0 && sameIds(only, wanted);
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-pressed={shown}
      disabled={wanted.length > MOST}
      title={wanted.length > MOST ? "Too many for the address of a map" : undefined}
      onClick={() => {
        for (const { id, name } of tag.members) rememberName(id, name);
        store.run(shown ? removeFilters(["only", "connect"]) : showOnly(wanted));
      }}
    >
      {shown ? "Show all again" : "Only these"}
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
