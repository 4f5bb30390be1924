// What is tagged: the things meant by what is selected, and what they are called.
import type { EntityId, NetworkMap } from "../../../graph/index.ts";
import { evidencePath, getEvidence, getPapersOf, getProfile, getTopic } from "../../api/explore.ts";
import { getMapPart } from "../../api/map-levels.ts";
import { groupsBelow, partsOfGroups } from "../../map/levels/group-view.ts";
import { heldMap, newlyHeld, withParts } from "../../map/levels/held-map.ts";
import type { LoadedMap, State } from "../../state/state.ts";
import type { TagSubject } from "../../state/tags.ts";
import { quoted } from "../../state/tags.ts";
import { counted, ITEM_WORDS } from "../../words.ts";

export interface Things {
  /** To stand behind a verb: `“Ada Lind”`, `12 papers on “sampling”`. */
  readonly words: string;
  readonly ids: readonly EntityId[];
}

/** Papers of a topic that are tagged at once. */
const MOST_OF_TOPIC = 2000;
const PAGE = 200;

/** Asks the server for what a subject stands for, where the map does not know. */
export async function thingsOf(
  subject: TagSubject,
  corpus: string,
  { view, map }: Pick<State, "view" | "map">,
  signal: AbortSignal,
): Promise<Things> {
  switch (subject.type) {
    case "list":
      return subject;
    case "node": {
      const profile = await getProfile(corpus, subject.id, signal);
      return {
        words: quoted(profile.type === "paper" ? profile.label : profile.name),
        ids: [subject.id],
      };
    }
    case "community":
      return membersOf(await wholeCommunity(map.value, subject.id, signal), subject.id);
    case "link": {
      const path = evidencePath(corpus, view.network, view.options, subject);
      const { papers, source, target } = await getEvidence(path, signal);
      const between = `${quoted(source.name)} and ${quoted(target.name)}`;
      return {
        words: `${counted(papers.length, "paper")} behind ${between}`,
        ids: papers.map(({ id }) => id),
      };
    }
    case "topic": {
      const [topic, ids] = [
        await getTopic(corpus, subject.id, signal),
        await papersOfTopic(corpus, subject.id, signal),
      ];
      return { words: `${counted(ids.length, "paper")} on ${quoted(topic.label)}`, ids };
    }
  }
}

/** The map with all members of a group, also where it is held in part. */
async function wholeCommunity(
  loaded: LoadedMap | null,
  community: number,
  signal: AbortSignal,
): Promise<NetworkMap | null> {
  const levels = loaded?.map.levels;
  if (loaded === null || levels === undefined) return loaded?.map ?? null;
  const { outline, parts } = levels;
  const wanted = [...partsOfGroups(outline, groupsBelow(outline, community))];
  const all = await Promise.all(
    wanted.map(async (part) => {
      const known = parts.get(part);
      return [part, known ?? (await getMapPart(loaded.key, { by: "part", part }, signal))] as const;
    }),
  );
  return heldMap(withParts(newlyHeld(outline), new Map(all)));
}

/** The nodes of a group of the map. */
export function membersOf(map: NetworkMap | null, community: number): Things {
  const group = map?.communities[community];
  if (map === null || group === undefined) return { words: "nothing", ids: [] };
  const { communities } = map.partition;
  const ids = map.network.nodes.ids.filter((_, node) => communities[node] === community);
  return {
    words: `${counted(ids.length, ...ITEM_WORDS[map.network.kind])} of ${quoted(group.label)}`,
    ids,
  };
}

async function papersOfTopic(
  corpus: string,
  topic: Extract<TagSubject, { type: "topic" }>["id"],
  signal: AbortSignal,
): Promise<readonly EntityId[]> {
  const ids: EntityId[] = [];
  let next: string | null = null;
  do {
    const page = await getPapersOf(corpus, topic, next, signal, PAGE);
    ids.push(...page.items.map(({ id }) => id));
    ({ next } = page);
  } while (next !== null && ids.length < MOST_OF_TOPIC);
  return ids;
}
