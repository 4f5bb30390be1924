// How the map is drawn: the choices behind "View", and how the address holds them.

/** What shows the groups: soft clouds, outlines, heat where nodes are many, or nothing. */
export const GROUP_STYLES = ["clouds", "hulls", "density", "plain"] as const;
export type GroupStyle = (typeof GROUP_STYLES)[number];

export const LINK_CHOICES = ["all", "strong", "none"] as const;
export type LinkChoice = (typeof LINK_CHOICES)[number];

export const LABEL_CHOICES = ["fewer", "usual", "more"] as const;
export type LabelChoice = (typeof LABEL_CHOICES)[number];

export interface Drawing {
  readonly groups: GroupStyle;
  readonly links: LinkChoice;
  readonly curved: boolean;
  readonly labels: LabelChoice;
  /** Each community as one disc; null: where a map is too large for the screen. */
  readonly collapsed: boolean | null;
}

export const FIRST_DRAWING: Drawing = Object.freeze({
  groups: "clouds",
  links: "all",
  curved: false,
  labels: "usual",
  collapsed: null,
});

/** Words of the address, each for one choice that is not the first. */
const LINK_WORDS = { strong: "strong-links", none: "no-links" } as const;
const LABEL_WORDS = { fewer: "fewer-names", more: "more-names" } as const;

/** The choices that differ from the first, as words joined by commas; empty where none does. */
export function writeDrawing({ groups, links, curved, labels, collapsed }: Drawing): string {
  const words: string[] = [];
  if (groups !== FIRST_DRAWING.groups) words.push(groups);
  if (links !== "all") words.push(LINK_WORDS[links]);
  if (curved) words.push("curved");
  if (labels !== "usual") words.push(LABEL_WORDS[labels]);
  if (collapsed !== null) words.push(collapsed ? "collapsed" : "spread");
  return words.join(",");
}

/** The drawing of such words; what is unknown is passed over. */
export function readDrawing(text: string | null): Drawing {
  const words = new Set(text?.split(",") ?? []);
  return {
    groups: GROUP_STYLES.find((style) => words.has(style)) ?? FIRST_DRAWING.groups,
    links: words.has(LINK_WORDS.strong) ? "strong" : words.has(LINK_WORDS.none) ? "none" : "all",
    curved: words.has("curved"),
    labels: words.has(LABEL_WORDS.fewer) ? "fewer" : words.has(LABEL_WORDS.more) ? "more" : "usual",
    collapsed: words.has("collapsed") ? true : words.has("spread") ? false : null,
  };
}
