// Lists of papers by where they stand behind a map.
import { describe, expect, it } from "vitest";
import {
  analyseNetwork,
  indexCorpus,
  recipeOfPapers,
  selectPapers,
  type PaperSelection,
  type SelectedMap,
} from "../../../graph/index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { viewOf } from "../../support/view-of.ts";

/** Ada with Bo twice, Bo with Cy; Di and Ed apart. */
const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen"] },
  { title: "Ferns", year: 2002, authors: ["Ada Lind", "Bo Chen"] },
  { title: "Moss", year: 2003, authors: ["Bo Chen", "Cy Dale"] },
  { title: "Swans", year: 2003, authors: ["Di Moor", "Ed Fox"] },
  { title: "Herons", year: 1990, authors: ["Ada Lind"] },
]);
const INDEX = indexCorpus(CORPUS);
const NETWORK = viewOf(CORPUS, "coauthorship", { years: [2000, 2010] });
const SHOWN: SelectedMap = {
  network: () => NETWORK,
  map: () => analyseNetwork(CORPUS, NETWORK, { layout: "none" }),
};
const rows = (selection: PaperSelection) => selectPapers(INDEX, selection, SHOWN);

describe("selectPapers", () => {
  it("chooses by node, link, path and community, inside the view only", () => {
    expect(rows({ by: "view" })).toEqual([0, 1, 2, 3]);
    // Herons is older than the view.
    expect(rows({ by: "node", node: "author:ada-lind" })).toEqual([0, 1]);
    expect(rows({ by: "link", source: "author:ada-lind", target: "author:bo-chen" })).toEqual([
      1, 0,
    ]);
    expect(rows({ by: "path", from: "author:ada-lind", to: "author:cy-dale" })).toEqual([1, 0, 2]);
    expect(rows({ by: "community", community: 1 })).toEqual([3]);
  });

  it("narrows by year, words and topic, and puts in order", () => {
    const sort = { by: "title", descending: false } as const;
    const of = (change: object) =>
      rows({ by: "view", narrowed: { year: null, text: "", topic: null, sort, ...change } });
    // Ferns, Moss, Reeds, Swans.
    expect(of({})).toEqual([1, 2, 0, 3]);
    expect(of({ year: 2003 })).toEqual([2, 3]);
    expect(of({ text: "ada ferns" })).toEqual([1]);
  });

  it("chooses without a map by what holds of papers", () => {
    const filter = { authors: ["author:ada-lind"] as const };
    expect(rows({ by: "filter", filter })).toEqual([0, 1, 4]);
  });

  it("keeps the order asked for, in its recipe too", () => {
    const filter = { authors: ["author:ada-lind"] as const };
    const sort = { by: "title", descending: true } as const;
    const titles = rows({ by: "filter", filter, sort })!.map(
      (row) => INDEX.corpus.papers.titles[row],
    );
    expect(titles).toEqual([...titles].sort().reverse());
    const file = { format: "ris", abstracts: false, count: 3 };
    const recipe = recipeOfPapers(INDEX, { by: "filter", filter, sort }, SHOWN, file);
    expect(recipe.papers).toEqual({ by: "filter", filter, sort });
  });

  it("is null where nothing joins two nodes, and refuses whom the map does not show", () => {
    expect(rows({ by: "link", source: "author:ada-lind", target: "author:cy-dale" })).toBeNull();
    expect(rows({ by: "path", from: "author:ada-lind", to: "author:ed-fox" })).toBeNull();
    expect(() => rows({ by: "node", node: "author:nobody" })).toThrow("has no author");
  });
});

describe("recipeOfPapers", () => {
  const file = { format: "ris", abstracts: false, count: 2 };

  it("says the map where the list is of one, and the analysis where it counts", () => {
    const node = recipeOfPapers(INDEX, { by: "view" }, SHOWN, file);
    expect(node).toMatchObject({ network: "coauthorship", counts: { papers: 2 }, format: "ris" });
    expect(node.analysis).toBeUndefined();
    const group = recipeOfPapers(INDEX, { by: "community", community: 0 }, SHOWN, file);
    expect(group.analysis).toMatchObject({ layout: "none" });
    const plain = recipeOfPapers(INDEX, { by: "filter", filter: {} }, SHOWN, file);
    expect(plain.network).toBeUndefined();
  });
});
