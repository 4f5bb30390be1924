import { expect, test } from "vitest";
import { isMapFile } from "../../../../client/panels/share/carried-map.ts";
import {
  originInWords,
  readSavedMap,
  viewOfSaved,
  type SavedMap,
} from "../../../../client/panels/share/saved-map.ts";
import { analyseNetwork, buildNetwork } from "../../../../graph/index.ts";
import { writeMapFile } from "../../../../server/map-files.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";

const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen"], venue: "Pond" },
  { title: "Moss", year: 2003, authors: ["Ada Lind"], venue: "Pond" },
]);
const MAP = analyseNetwork(CORPUS, buildNetwork(CORPUS, "coauthorship", { years: [2001, 2003] }));

/** A file of a map, coloured by links and named for a picture. */
async function fileOf(format: Parameters<typeof writeMapFile>[0], name: string): Promise<File> {
  const look = { title: "Two “groups” & more", picture: { colorBy: "links" } } as const;
  const pieces = await writeMapFile(format, { map: MAP, corpus: CORPUS }, look);
  return new File([Buffer.concat([...pieces].map((piece) => Buffer.from(piece)))], name);
}

test.each([
  ["gexf", "map.gexf"],
  ["gexf-dynamic", "map timeline.gexf"],
  ["graphml", "map.graphml"],
  ["graphml", "map.xml"],
  ["json", "map.json"],
  ["gml", "map.gml"],
  ["cytoscape", "map.cyjs"],
  ["pajek", "map.net"],
  ["svg", "map.svg"],
  ["pdf", "map.PDF"],
] as const)("a map as %s is opened as one, with its settings and colours", async (format, name) => {
  const file = await fileOf(format, name);
  expect(await isMapFile(file)).toBe(true);
  const saved = readSavedMap(await file.text());
  const { kind, options } = MAP.network;
  expect(saved).toMatchObject({ network: kind, options, format });
  const entry = { id: "c1", name: "", createdAt: "", fingerprint: "", files: [] };
  const counts = { records: 0, papers: 0, authors: 0, venues: 0, keywords: 0 };
  const corpus = { ...entry, counts: { ...counts, authorships: 0, issues: 0 } };
  const colorBy = { colorBy: "links", sizeBy: "papers" };
  expect(viewOfSaved(saved as SavedMap, corpus, true).look).toEqual(colorBy);
});

test("other files are papers", async () => {
  const gexf = await (await fileOf("gexf", "map.gexf")).text();
  const files = [
    new File([gexf], "map.txt"),
    new File([gexf.replaceAll("Asterism", "Other")], "map.gexf"),
    new File(['{"program":"Asterism","form":1,"readings":[]}'], "list corrections.json"),
    new File(['[{"title":"About the program Asterism"}]'], "papers.json"),
  ];
  expect(await Promise.all(files.map(isMapFile))).toEqual([false, false, false, false]);
});

test("where a map comes from is told as far as its file says it", async () => {
  const saved = readSavedMap(await (await fileOf("gexf", "map.gexf")).text()) as SavedMap;
  expect(originInWords(saved)).toBe(
    `It is the map “Co-authors” of 2 papers, made from data with the fingerprint ${MAP.fingerprint}.`,
  );
  const counts = { papers: 1, authors: 6, venues: 2, keywords: 5 };
  const collection = { name: "Moss", fingerprint: "00000000000000aa", counts };
  expect(originInWords({ ...saved, collection })).toBe(
    "It was saved from “Moss”: 1 paper, 6 authors.",
  );
});
