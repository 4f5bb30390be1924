// The page that needs no server: a map with search, legend and inspector, from the data inside it.
import { isOfPapersAlone } from "../../graph/model/network.ts";
import type { Selection } from "../state/view.ts";
import { FIRST_DRAWING } from "../state/drawing.ts";
import type { Camera } from "../state/view.ts";
import { sameSelection } from "../state/view.ts";
import type { Hover } from "../map/emphasis.ts";
import { emphasisOf } from "../map/emphasis.ts";
import { indexMap } from "../map/indexed-map.ts";
import type { Scheme } from "../map/palette.ts";
import { paletteOf } from "../map/palette.ts";
import { drawnWith } from "../map/collapse.ts";
import type { Scene } from "../map/scene-types.ts";
import { createScene } from "../map/scene/scene.ts";
import { counted, ITEM_WORDS, NETWORK_NAMES } from "../words.ts";
import { button, element } from "./element.ts";
import { inspectorContent } from "./inspector.ts";
import { createLegend } from "./legend.ts";
import { mapOf, paintIn, readData } from "./read-data.ts";
import { createSearchField } from "./search.ts";
import "./standalone.css";

/** Pixels that the panels cover; the style sheet says the same. */
const SIDE = 300;
const NARROW = 760;

const data = readData(document);
const map = mapOf(data);
const paint = paintIn(data);
const indexed = indexMap(map);
const dark = window.matchMedia("(prefers-color-scheme: dark)");
let selection: Selection | null = null;
let hover: Hover | null = null;
let camera: Camera | null = null;
let scene: Scene | null = null;

const { kind, ledger } = map.network;
const summary = [
  NETWORK_NAMES[kind],
  counted(ledger.shown.nodes, ...ITEM_WORDS[kind]),
  counted(ledger.shown.links, "link"),
  ...(isOfPapersAlone(kind) && ledger.shown.papers === ledger.shown.nodes
    ? []
    : [counted(ledger.shown.papers, "paper")]),
].join(" · ");
const surface = element("div", {
  class: "map-surface",
  role: "img",
  "aria-label": `${data.title}: ${summary}`,
});
const legend = createLegend(map, data.dress ?? null, (id) => {
  select({ type: "community", id });
});
const inspector = element("aside", { class: "inspector", "aria-label": "Selected", hidden: "" });
const tools = element(
  "div",
  { class: "tools", role: "group", "aria-label": "View" },
  tool("+", "Nearer", () => scene?.zoom(1 / 1.5)),
  tool("−", "Farther", () => scene?.zoom(1.5)),
  tool("⤢", "Whole map", () => scene?.goTo(null)),
);
document.getElementById("root")?.append(
  element("main", {}, surface, tools),
  element(
    "header",
    { class: "side" },
    element("h1", {}, data.title),
    element("p", { class: "quiet" }, summary),
    createSearchField(map, (node) => {
      select({ type: "node", id: map.network.nodes.ids[node]! });
      inspector.querySelector("h2")?.focus();
    }),
    legend.root,
    element(
      "details",
      {},
      element("summary", {}, "How this map was made"),
      element("p", {}, data.words),
    ),
  ),
  inspector,
);

function tool(sign: string, name: string, onPress: () => void): HTMLElement {
  const made = button("tool", onPress, sign);
  made.setAttribute("aria-label", name);
  made.title = name;
  return made;
}

/** Shows something in the inspector and lights it on the map. */
function select(next: Selection | null): void {
  if (sameSelection(selection, next)) next = null;
  selection = next;
  legend.mark(next?.type === "community" ? next.id : null);
  inspector.hidden = next === null;
  if (next !== null) {
    const close = tool("×", "Close", () => {
      select(null);
    });
    inspector.replaceChildren(close, ...inspectorContent({ data, indexed, select: go }, next));
    inspector.scrollTop = 0;
  }
  setInsets();
  light();
  if (next?.type !== "node") return;
  const node = indexed.indexOf.get(next.id);
  if (node !== undefined) scene?.flyTo(node, false);
}

/** From inside the inspector: what had the focus is gone, so the heading takes it. */
function go(next: Selection | null): void {
  select(next);
  inspector.querySelector("h2")?.focus();
}

function light(): void {
  const base = emphasisOf(indexed, null, selection, null);
  const lit = hover === null ? base : emphasisOf(indexed, hover, selection, null);
  scene?.light(lit, base?.links ?? null);
}

function setInsets(): void {
  const narrow = window.innerWidth < NARROW;
  const covered = Math.round(window.innerHeight * 0.5);
  scene?.setInsets(
    narrow
      ? { left: 0, right: 0, top: 0, bottom: covered }
      : { left: SIDE, right: selection === null ? 0 : SIDE, top: 0, bottom: 0 },
  );
}

function show(): void {
  const scheme: Scheme = dark.matches ? "dark" : "light";
  const palette = paletteOf(map.communities, scheme, map.network.links.sources.length, paint);
  setInsets();
  const drawn = drawnWith(map, new Set(), new Map());
  scene?.show({ drawn, palette, drawing: FIRST_DRAWING, alone: null, reveal: null }, camera);
  light();
}

function selectionOf(target: Hover): Selection {
  const { nodes, links } = map.network;
  if (target.type === "node") return { type: "node", id: nodes.ids[target.index]! };
  return {
    type: "link",
    source: nodes.ids[links.sources[target.index]!]!,
    target: nodes.ids[links.targets[target.index]!]!,
  };
}

function openScene(): void {
  try {
    scene = createScene(surface, {
      onHover(next) {
        hover = next;
        light();
      },
      onClick(target) {
        select(target === null ? null : selectionOf(target));
      },
      onCamera(next) {
        camera = next;
      },
      onLost() {
        scene?.destroy();
        openScene();
      },
    });
    show();
  } catch {
    const words = "This browser cannot draw the map: it offers no WebGL 2. Search and lists work.";
    surface.replaceChildren(element("p", { class: "problem" }, words));
  }
}

openScene();
dark.addEventListener("change", show);
window.addEventListener("resize", setInsets);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && selection !== null) select(null);
});
