// The facts of a map as processing instructions at the head of XML files: other programs pass over
// them, and Asterism reads the map back with them.
import { COMMUNITY_TARGET, FACTS_TARGET, communityFacts } from "../model/map-facts.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { factsOf } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";

/** What XML cannot hold, and what could end the instruction. JSON has escapes for both. */
const UNSAFE = /[^\u0020-=?-~\u00a0-\ud7ff\ue000-\ufffd]/g;

/** An instruction a line: the facts, then each community. Cost: linear in communities. */
export function* factInstructions(map: NetworkMap, options: WriteOptions): Generator<string> {
  yield instruction(FACTS_TARGET, factsOf(map, options));
  for (const community of map.communities)
    yield instruction(COMMUNITY_TARGET, communityFacts(community));
}

function instruction(target: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    UNSAFE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<?${target} ${json}?>\n`;
}
