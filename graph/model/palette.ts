// The colours of communities.

/**
 * Twelve colours, chosen by search so that any two stay apart for normal, red-blind and green-blind eyes
 * (the first eight further than the rest), and so that each has a contrast of at least 2.2 on white and
 * on the dark ground of the explorer.
 */
export const COMMUNITY_COLORS: readonly string[] = [
  "#4673f2", // blue
  "#ea720d", // orange
  "#2c9f68", // green
  "#dd85ac", // pink
  "#7c4aa8", // violet
  "#b6b061", // straw
  "#c61b13", // red
  "#22b0e1", // sky
  "#8c644c", // brown
  "#b051b9", // magenta
  "#5a6778", // slate
  "#436802", // olive
];

const GREY = 0x8a;
/** How much grey is in the colours after the twelfth. */
const GREY_SHARE = 0.6;

/**
 * The colour of a community by its id. The twelve largest have colours of their own; after them the
 * twelve repeat, greyed, so that neighbours on the map still differ while the large ones stand out.
 *
 * @returns `#rrggbb`
 */
export function communityColor(id: number): string {
  const color = COMMUNITY_COLORS[id % COMMUNITY_COLORS.length]!;
  return id < COMMUNITY_COLORS.length ? color : greyed(color);
}

function greyed(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(value + (GREY - value) * GREY_SHARE));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
