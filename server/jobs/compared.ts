// Two parts of a held corpus compared: the map of both, and what each has of it.
import {
  choosePapers,
  compareParts,
  countChanges,
  drawDifference,
  findRow,
  papersOfSide,
  pictureOptions,
  sideInWords,
  type Difference,
  type DifferenceAnswer,
  type NetworkMap,
  type PartOfDifference,
  type SideColumns,
} from "../../graph/index.ts";
import { printPicture } from "../map-files.ts";
import type { AskedDifference, AskedDifferenceFile } from "./compute-messages.ts";
import type { HeldCorpus } from "./held-corpus.ts";
import { keepRecent, type Recent } from "./recent.ts";

interface Compared extends Difference {
  readonly map: NetworkMap;
  readonly words: readonly [string, string];
}

/** A comparison is asked for twice: as a map and in numbers. */
const KEPT = 3;
const known = new WeakMap<HeldCorpus, Recent<string, Compared>>();

/** The map of the papers of both parts. */
export function differenceMap(held: HeldCorpus, asked: AskedDifference): NetworkMap {
  return compared(held, asked).map;
}

/** The comparison as a picture in a file, in pieces. */
export function writeDifference(
  held: HeldCorpus,
  asked: AskedDifferenceFile,
): Promise<Iterable<string | Uint8Array>> {
  const { as, format, picture } = asked;
  const { map, first, second, words } = compared(held, asked);
  const title = asked.title ?? held.entry.name;
  const drawn = drawDifference(
    { map, parts: [first, second], words, as },
    { format, picture, title },
    held.corpus,
  );
  return printPicture(format, drawn, pictureOptions(picture).scale);
}

/** What each part has of its nodes and links. */
export function differenceInNumbers(held: HeldCorpus, asked: AskedDifference): DifferenceAnswer {
  const { first, second, words } = compared(held, asked);
  return {
    fingerprint: held.corpus.fingerprint,
    first: partInJson(words[0], first),
    second: partInJson(words[1], second),
    nodes: countChanges(first.nodePapers, second.nodePapers),
    links: countChanges(first.linkStrengths, second.linkStrengths),
  };
}

function compared(held: HeldCorpus, { kind, view, sides }: AskedDifference): Compared {
  let recent = known.get(held);
  if (recent === undefined) known.set(held, (recent = keepRecent(KEPT)));
  return recent.getOrMake(JSON.stringify([kind, view, sides]), () => {
    const { resolution, seed, layout, ...options } = held.options(kind, view);
    const index = held.index();
    const nameOf = (id: string) => {
      const row = findRow(index, "venue", id);
      return held.corpus.venues.names[row] ?? id;
    };
    const [one, other] = sides;
    const words = [sideInWords(one, nameOf), sideInWords(other, nameOf)] as const;
    const parts = [papersOfSide(index, one), papersOfSide(index, other)] as const;
    const chosen = choosePapers(index, kind, options, held.topics());
    const difference = compareParts(held.corpus, kind, options, parts, words, chosen);
    const map = held.mapOf(difference.network, { resolution, seed, layout });
    return { ...difference, map, words };
  });
}

function partInJson(words: string, columns: SideColumns): PartOfDifference {
  const { papers, nodePapers, linkPapers, linkStrengths } = columns;
  return {
    words,
    papers,
    nodePapers: [...nodePapers],
    linkPapers: [...linkPapers],
    linkStrengths: [...linkStrengths],
  };
}
