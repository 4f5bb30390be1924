// The orders in which a list of companions can be looked at. Pure.
import type { Companion } from "../../../graph/index.ts";
import { compareTexts } from "../../../graph/model/text.ts";

export type CompanyOrder = "papers" | "recent" | "name" | "lift";

/** Most papers, latest, or highest lift first, or by name; ties in the order given. */
export function sortCompany(
  items: readonly Companion[],
  order: CompanyOrder,
): readonly Companion[] {
  switch (order) {
    case "papers":
      return items.toSorted((a, b) => b.papers - a.papers);
    case "recent":
      return items.toSorted(
        (a, b) => (b.lastYear ?? 0) - (a.lastYear ?? 0) || (b.firstYear ?? 0) - (a.firstYear ?? 0),
      );
    case "name":
      return items.toSorted((a, b) => compareTexts(a.name, b.name));
    case "lift":
      return items.toSorted((a, b) => b.lift - a.lift);
  }
}
