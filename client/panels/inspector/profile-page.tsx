// The page of an author, venue or keyword: other spellings, papers per year, whom and what it goes
// with, and its papers.
import type { JSX } from "react";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import { getPapersOf } from "../../api/explore.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { useAppStore } from "../../state/context.ts";
import { showEverything, switchNetwork } from "../../state/view-actions.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";
import { Section } from "./parts.tsx";
import { RefList } from "./ref-list.tsx";
import type { ListedProfile } from "./related.ts";
import { relatedOf } from "./related.ts";

interface ProfilePageProps {
  readonly corpus: string;
  readonly profile: ListedProfile;
  readonly indexed: IndexedMap | null;
}

export function ProfilePage({ corpus, profile, indexed }: ProfilePageProps): JSX.Element {
  const store = useAppStore();
  const others = profile.variants.filter((variant) => variant !== profile.name);
  const isOnMap = (id: string) => indexed?.indexOf.has(id) === true;
  const kind = indexed?.map.network.kind ?? null;
  const lists = relatedOf(profile, isOnMap, coauthorsOn(indexed, profile.id));
  return (
    <>
      {profile.years.length > 0 && (
        <Section title="Papers per year">
          <YearBars years={profile.years} />
        </Section>
      )}
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
      {others.length > 0 && (
        <Section title="Also written">
          <p className="small quiet" style={{ margin: 0 }}>
            {others.join(" · ")}
          </p>
        </Section>
      )}
      <PaperList
        name={`${corpus} ${profile.id}`}
        load={(next, signal) => getPapersOf(corpus, profile.id, next, signal)}
        aside={<PaperDownloads corpus={corpus} id={profile.id} />}
      />
    </>
  );
}

/** Links of an author on a map of co-authors; null where there are none to count. */
function coauthorsOn(indexed: IndexedMap | null, id: string): number | null {
  const node = indexed?.indexOf.get(id);
  if (indexed?.map.network.kind !== "coauthorship" || node === undefined) return null;
  return indexed.map.network.nodes.degrees[node]!;
}
