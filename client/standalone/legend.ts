// The communities by name, size and colour; a press shows one in the inspector and lights it.
import type { EntityType, NetworkMap, StandaloneDress } from "../../graph/index.ts";
import { count, counted } from "../words.ts";
import { typeAt } from "../map/node-shape.ts";
import { button, dot, element } from "./element.ts";
import { lookLegend } from "./look-legend.ts";

/** The shapes that the map draws for the types of nodes, as signs of text. */
const SHAPES: Readonly<Record<EntityType, string>> = {
  paper: "●",
  author: "○",
  venue: "◉",
  keyword: "■",
  organization: "◆",
  country: "▲",
};

export interface Legend {
  readonly root: HTMLElement;
  /** Marks a community as the one that is looked at. */
  readonly mark: (community: number | null) => void;
}

/** @param dress what colours and sizes stand for; null: communities and papers */
export function createLegend(
  map: NetworkMap,
  dress: StandaloneDress | null,
  onPick: (community: number) => void,
): Legend {
  const byGroup = dress === null || dress.legend.type === "groups";
  const rows = map.communities.map(({ id, label, size, color }) =>
    button(
      "row",
      () => {
        onPick(id);
      },
      ...(byGroup ? [dot(color)] : []),
      element("span", { class: "grow" }, label),
      element("span", { class: "quiet" }, count(size)),
    ),
  );
  const list = element("ul", {}, ...rows.map((row) => element("li", {}, row)));
  const title = element("h2", {}, counted(rows.length, "community", "communities"));
  return {
    root: element(
      "section",
      { class: "legend", "aria-label": byGroup ? "Communities" : "Colours and communities" },
      ...(dress === null ? [] : lookLegend(dress, map.network.kind)),
      title,
      list,
      ...shapes(map),
    ),
    mark(community) {
      for (const [id, row] of rows.entries())
        row.setAttribute("aria-pressed", String(id === community));
    },
  };
}

/** What the shapes mean, where the map has several types of nodes. */
function shapes({ network }: NetworkMap): HTMLElement[] {
  const types = new Set(
    Array.from(network.nodes.types.keys(), (i) => typeAt(network.nodes.types, i)),
  );
  if (types.size < 2) return [];
  const words = Array.from(types, (type) => `${SHAPES[type]} ${type}`).join("   ");
  return [element("p", { class: "quiet shapes" }, words)];
}
