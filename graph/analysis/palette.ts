// The colours of communities.

/** Ten colours, told apart by colour-blind readers, readable on light and on dark ground. */
export const COMMUNITY_COLORS = [
  "#3b82c4",
  "#e08a1e",
  "#2a9d6f",
  "#c2508f",
  "#8a6fd1",
  "#a8991f",
  "#d1495b",
  "#3fa7b5",
  "#8c6b4f",
  "#6b7f3a",
] as const;

/** For communities after the tenth. */
export const OTHER_COLOR = "#8b9099";

/** The colour of a community: the first ten have their own, smaller ones share a neutral grey. */
export function communityColor(id: number): string {
  return COMMUNITY_COLORS[id] ?? OTHER_COLOR;
}
