// The names that go with an author, venue, keyword or topic, list by list.
import type { JSX } from "react";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { useAppStore } from "../../state/context.ts";
import { showEverything, switchNetwork } from "../../state/view-actions.ts";
import { RefList } from "./ref-list.tsx";
import type { ListedProfile } from "./related.ts";
import { relatedOf } from "./related.ts";

interface RelatedListsProps {
  readonly profile: ListedProfile;
  readonly indexed: IndexedMap | null;
}

export function RelatedLists({ profile, indexed }: RelatedListsProps): JSX.Element {
  const store = useAppStore();
  // Of a map that is held in part nobody knows of all that is not here.
  const known = indexed?.map.levels === undefined;
  const isOnMap = known ? (id: string) => indexed?.indexOf.has(id) === true : null;
  const kind = indexed?.map.network.kind ?? null;
  const lists = relatedOf(profile, isOnMap, coauthorsOn(indexed, profile.id));
  return (
    <>
      {lists.map((related) => (
        <RefList
          key={related.title}
          related={related}
          isOnMap={kind !== null && NODE_TYPES[kind].includes(related.type) ? isOnMap : null}
          onShowRest={
            related.title !== "Co-authors"
              ? null
              : () => {
                  store.run(switchNetwork("coauthorship"), showEverything);
                }
          }
        />
      ))}
    </>
  );
}

/** Links of an author on a map of co-authors; null where there are none to count. */
function coauthorsOn(indexed: IndexedMap | null, id: string): number | null {
  const node = indexed?.indexOf.get(id);
  if (indexed?.map.network.kind !== "coauthorship" || node === undefined) return null;
  return indexed.map.network.nodes.degrees[node]!;
}
