// The words of full pages: what their lists are called, and what is said of papers chosen. Pure.
import type { PortraitList, SubjectId, SubjectType } from "../../../graph/index.ts";
import { entityTypeOf } from "../../../graph/model/ids.ts";

/** Titles of the lists of a page, in the order in which it shows them. */
export const LIST_TITLES: Readonly<
  Record<SubjectType, readonly (readonly [PortraitList, string])[]>
> = {
  author: [
    ["people", "Co-authors"],
    ["topics", "Topics"],
    ["keywords", "Keywords"],
    ["venues", "Venues"],
    ["organizations", "Where they worked"],
    ["countries", "Countries"],
  ],
  venue: [
    ["topics", "Topics"],
    ["keywords", "Keywords"],
    ["people", "People"],
    ["organizations", "Organizations"],
    ["countries", "Countries"],
  ],
  keyword: [
    ["keywords", "Found together with"],
    ["people", "People"],
    ["venues", "Venues"],
    ["topics", "Topics"],
    ["organizations", "Organizations"],
    ["countries", "Countries"],
  ],
  topic: [
    ["keywords", "Keywords"],
    ["people", "People"],
    ["venues", "Venues"],
    ["organizations", "Organizations"],
    ["countries", "Countries"],
  ],
  organization: [
    ["people", "Who works there"],
    ["organizations", "Works with"],
    ["topics", "Topics"],
    ["keywords", "Keywords"],
    ["venues", "Venues"],
    ["countries", "Countries in these papers"],
  ],
  country: [
    ["people", "Who works there"],
    ["organizations", "Organizations in these papers"],
    ["countries", "Works with"],
    ["topics", "Topics"],
    ["keywords", "Keywords"],
    ["venues", "Venues"],
  ],
};

/** Lists that say how much more frequent an entry is here than elsewhere. */
export const WITH_LIFT: ReadonlySet<PortraitList> = new Set(["topics", "keywords"]);

/** What the other is to the papers of a page: `with Bo Chen`, `in ICLR`, `about graphs`, `from CERN`. */
export function amongInWords(id: SubjectId, name: string): string {
  switch (entityTypeOf(id)) {
    case "author":
      return `with ${name}`;
    case "venue":
      return `in ${name}`;
    case "organization":
    case "country":
      return `from ${name}`;
    default:
      return `about ${name}`;
  }
}

export function subjectTypeOf(id: SubjectId): SubjectType | "paper" {
  return entityTypeOf(id) ?? "topic";
}

/** `1.2×`, `14×`; how many times the usual. */
export function liftInWords(lift: number): string {
  return `${lift < 10 ? lift.toFixed(1) : lift.toFixed(0)}×`;
}

/** `12 %`; a little is `< 1 %`. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? "< 1 %" : `${whole} %`;
}
