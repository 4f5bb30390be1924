// Which names a frame shows and where: the foremost nodes, then communities, then all that find room.
import type { Box } from "../../graph/model/boxes.ts";
import { nameCost } from "../../graph/model/name-cost.ts";
import type { Point } from "./geometry.ts";
import type { Disc } from "./discs.ts";
import { discsIn } from "./discs.ts";
import type { Drawn } from "./drawn.ts";
import type { CommunityLabel, Measure, NodeLabel } from "./label-plan.ts";
import { communityRequests, groupRequests, nodeRequest } from "./label-plan.ts";
import type { Frame } from "./overlay.ts";
import type { PlacedLabel } from "./placement.ts";
import { noObstacles, placeLabels } from "./placement.ts";
import type { LabelChoice } from "../state/drawing.ts";

/** Square pixels of the free screen per label of a node, and per name of a community. */
const ROOM_PER_LABEL: Readonly<Record<LabelChoice, number>> = {
  fewer: 34_000,
  usual: 11_000,
  more: 3_400,
};
const ROOM_PER_NAME: Readonly<Record<LabelChoice, number>> = {
  fewer: 48_000,
  usual: 24_000,
  more: 12_000,
};
/** The most important discs in view: no name lies on them. */
const FOREMOST_DISCS = 40;
/** So many are named even where a lesser disc is in the way. */
const URGENT: Readonly<Record<LabelChoice, number>> = { fewer: 20, usual: 40, more: 900 };
/** The few that are named first of all. */
const FOREMOST = 5;
/** Smallest community, as a share of the nodes shown, whose name stands on the whole map. */
const NAMED_SHARE = 0.018;
/** Names of communities fade out between these ratios. */
const FAR = 0.55;
const NEAR = 0.22;

/** The names of one frame, where they stand. */
export interface PlacedNames {
  readonly nodes: readonly PlacedLabel<NodeLabel>[];
  readonly communities: readonly PlacedLabel<CommunityLabel>[];
  /** Of the names of communities whose members are shown, 0 to 1. */
  readonly opacity: number;
}

/** A community's name that is fainter than this is no longer there to be clicked. */
const FAINT = 0.4;

/** What the name that is written at a point names; null: there is none. */
export function nameAt(
  { nodes, communities, opacity }: PlacedNames,
  { x, y }: Point,
): NodeLabel | CommunityLabel | null {
  const names = [...nodes, ...(opacity < FAINT ? [] : communities)];
  const hit = names.find(
    ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  return hit?.item ?? null;
}

interface Measures {
  readonly node: Measure;
  readonly community: Measure;
}

/**
 * Plans the names over the discs in view, most important first.
 *
 * @param absent communities of which nothing is shown, so that they are not named
 */
export function planNames(
  { map, groups }: Drawn,
  centres: readonly Point[],
  discs: readonly Disc[],
  frame: Frame,
  measures: Measures,
  choice: LabelChoice,
  absent: ReadonlySet<number>,
): PlacedNames {
  const obstacles = noObstacles();
  const room = (each: number) => Math.round((frame.free.width * frame.free.height) / each);
  const scale = Math.min(1, Math.sqrt(Math.min(frame.width, frame.height) / 850));
  const opacity = Math.max(0, Math.min(1, (frame.ratio - NEAR) / (FAR - NEAR)));
  const closed = new Set(groups.values());
  const placeNodes = (from: number, to: number): readonly PlacedLabel<NodeLabel>[] => {
    if (!frame.names) return [];
    const some = discs.slice(from, to);
    // A name lies on no important disc, and better on none at all.
    some.forEach((disc, i) => {
      (from + i < FOREMOST_DISCS ? obstacles.hard : obstacles.soft).take(innerBox(disc));
    });
    const requests = some.flatMap(({ node, x, y, radius }, i) =>
      groups.has(node)
        ? []
        : [nodeRequest(map, node, { x, y }, radius, measures.node, from + i < URGENT[choice])],
    );
    return placeLabels(requests, frame.free, room(ROOM_PER_LABEL[choice]), obstacles);
  };
  for (const disc of discs) if (groups.has(disc.node)) obstacles.hard.take(innerBox(disc));
  // Groups that stand as one disc, then the foremost discs, then communities, then all others.
  const grouped = placeLabels(
    groupRequests(map, groups, discs, measures.community, scale),
    frame.free,
    room(ROOM_PER_NAME[choice]),
    obstacles,
  );
  const foremost = placeNodes(0, FOREMOST);
  const communities =
    opacity < 0.05
      ? []
      : placeLabels(
          communityRequests(
            map,
            centres,
            frame.projection,
            measures.community,
            {
              scale,
              share: NAMED_SHARE * Math.min(1, frame.ratio),
              without: new Set([...closed, ...absent]),
            },
            (community, around, line) => {
              const near = discsIn(discs, around);
              return (box) => nameCost(near, box, map.partition.communities, community, line);
            },
          ),
          frame.free,
          room(ROOM_PER_NAME[choice]),
          obstacles,
        );
  return {
    nodes: [...foremost, ...placeNodes(FOREMOST, discs.length)],
    communities: [...grouped, ...communities],
    opacity: grouped.length > 0 ? 1 : opacity,
  };
}

/** The part of a disc that a name must not cover. */
function innerBox({ x, y, radius }: Disc): Box {
  const r = radius * 0.75;
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}
