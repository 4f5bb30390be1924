// The page that needs no server: what is put into it, and that nothing gets out of its place.
import { describe, expect, it } from "vitest";
import {
  analyseNetwork,
  buildNetwork,
  recipeInWords,
  writeNetwork,
  type Corpus,
  type NetworkMap,
  type StandaloneData,
} from "../../../graph/index.ts";
import { mapOf } from "../../../client/standalone/read-data.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const TEMPLATE =
  '<head><title></title></head><script type="application/json" id="map"></script><p>end</p>';

function pageOf(map: NetworkMap, corpus: Corpus, title?: string): string {
  const options = { template: TEMPLATE, ...(title === undefined ? {} : { title }) };
  return [...writeNetwork("html", map, corpus, options)].join("");
}

function dataIn(page: string): StandaloneData {
  const [, json] = /<script type="application\/json" id="map">([^<]*)<\/script>/.exec(page)!;
  return JSON.parse(json!) as StandaloneData;
}

describe("the page", () => {
  it("holds the map: what the page makes of it is the map again", () => {
    const again = mapOf(dataIn(pageOf(TINY_MAP, TINY_CORPUS)));
    // Nothing of this map is lost in rounding; only JSON knows no −0.
    const { layout } = TINY_MAP;
    expect(again).toEqual({ ...TINY_MAP, layout: { ...layout, y: layout.y.map((y) => y + 0) } });
  });

  it("has title and recipe", () => {
    const page = pageOf(TINY_MAP, TINY_CORPUS, "Ponds & </title><b>");
    expect(page).toContain("<title>Ponds &amp; &lt;/title&gt;&lt;b&gt;</title>");
    expect(dataIn(page).title).toBe("Ponds & </title><b>");
    expect(dataIn(page).words).toBe(recipeInWords(TINY_MAP));
    expect(dataIn(pageOf(TINY_MAP, TINY_CORPUS)).title).toBe("Knowledge graph");
  });

  it("has the papers behind each node, newest first", () => {
    const corpus = corpusOf([
      { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen"], venue: "Pond" },
      { title: "Ferns", year: 2003, authors: ["Ada Lind", "Bo Chen"], doi: "10.1000/f" },
      { title: "Moss", year: 2002, authors: ["Ada Lind"], url: "https://moss.example/" },
    ]);
    const map = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship"));
    const { papers, papersOf, nodes } = dataIn(pageOf(map, corpus));
    const titles = papersOf.map((places) => places.map((place) => papers[place]!.title));
    expect(nodes.labels).toEqual(["Ada Lind", "Bo Chen"]);
    expect(titles).toEqual([
      ["Ferns", "Moss", "Reeds"],
      ["Ferns", "Reeds"],
    ]);
    expect(papers[0]).toEqual({
      title: "Ferns",
      year: 2003,
      venue: null,
      authors: ["Ada Lind", "Bo Chen"],
      authorCount: 2,
      url: "https://doi.org/10.1000/f",
    });
  });

  it("lets no title end the script or begin a comment", () => {
    const page = pageOf(HOSTILE_MAP, HOSTILE_CORPUS, "</script><!--");
    expect(page.match(/<[^>]*>/g)).toEqual([
      "<head>",
      "<title>",
      "</title>",
      "</head>",
      '<script type="application/json" id="map">',
      "</script>",
      "<p>",
      "</p>",
    ]);
    expect(dataIn(page).nodes.labels).toEqual(HOSTILE_MAP.network.nodes.labels);
  });

  it("needs its template, and says so before anything is written", () => {
    const write = (): unknown => writeNetwork("html", TINY_MAP, TINY_CORPUS);
    expect(write).toThrow(expect.objectContaining({ code: "invalid-option" }) as Error);
  });
});
