// Texts of the kind people import, with invented papers by invented people.
import { generateRecords } from "./generate-records.ts";

export interface ListedPaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract?: string | null;
}

/** A ranked listing of one venue and year, as a site would print it. */
export function rankedListing(venue: string, papers: readonly ListedPaper[]): string {
  const entries = papers.map(({ title, authors, abstract }, i) =>
    [
      `#${i + 1} ${title} [PDF${i + 1}] [Copy] [Kimi${i}]`,
      `Authors: ${authors.join(" ; ")}`,
      abstract ?? "We look at a question that nobody asked and find that it has an answer.",
    ].join("\n\n"),
  );
  return `${[venue, `Total: ${papers.length}`, ...entries].join("\n\n")}\n`;
}

/** Five papers of six people; Ada, Bo and Cyra write together, Eve and Finn apart from them. */
export const SMALL_LISTING = rankedListing("GLACIER.2019", [
  { title: "Graph Networks for Molecules", authors: ["Ada Lind", "Bo Chen", "Cyra Ruiz"] },
  { title: "Graph Networks on Rivers", authors: ["Bo Chen", "Ada Lind"] },
  { title: "Sampling from Language Models", authors: ["Cyra Ruiz", "Désirée Moreau"] },
  { title: "Language Models That Sample Slowly", authors: ["Désirée Moreau"] },
  { title: "Knots in Rivers", authors: ["Eve Okafor", "Finn O'Hara"] },
]);

/** A text that lists nothing. */
export const PROSE = "It was raining.\nNobody had written a paper that day, or the day before.\n";

/** A listing of `count` generated papers. */
export function longListing(count: number, seed: number): string {
  const papers = generateRecords(count, seed).map(({ title, authors, abstract }) => ({
    title: title ?? "",
    authors: authors ?? [],
    abstract,
  }));
  return rankedListing("MOUNTAIN.2021", papers);
}
