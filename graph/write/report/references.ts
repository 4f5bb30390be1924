// The papers whose methods made a map, and Asterism itself, to cite.
import type { NetworkMap } from "../../model/network-map.ts";

export interface Reference {
  /** Its key in BibTeX. */
  readonly key: string;
  /** What it is cited for. */
  readonly use: string;
  /** As a reference list has it. */
  readonly text: string;
  /** Where it is found. */
  readonly url: string | null;
  readonly bibtex: string;
}

interface Work {
  readonly key: string;
  readonly use: string;
  readonly authors: readonly string[];
  readonly title: string;
  readonly journal: string;
  readonly year: number;
  /** `60(8), 1635–1651`. */
  readonly place: string;
  readonly doi: string;
}

const LEIDEN: Work = {
  key: "traag2019leiden",
  use: "communities",
  authors: ["Traag, Vincent A.", "Waltman, Ludo", "van Eck, Nees Jan"],
  title: "From Louvain to Leiden: guaranteeing well-connected communities",
  journal: "Scientific Reports",
  year: 2019,
  place: "9, 5233",
  doi: "10.1038/s41598-019-41695-z",
};

const BRANDES: Work = {
  key: "brandes2001betweenness",
  use: "betweenness centrality",
  authors: ["Brandes, Ulrik"],
  title: "A faster algorithm for betweenness centrality",
  journal: "Journal of Mathematical Sociology",
  year: 2001,
  place: "25(2), 163–177",
  doi: "10.1080/0022250X.2001.9990249",
};

const FORCE_ATLAS: Work = {
  key: "jacomy2014forceatlas2",
  use: "layout",
  authors: ["Jacomy, Mathieu", "Venturini, Tommaso", "Heymann, Sebastien", "Bastian, Mathieu"],
  title:
    "ForceAtlas2, a continuous graph layout algorithm for handy network visualization designed for the Gephi software",
  journal: "PLoS ONE",
  year: 2014,
  place: "9(6), e98679",
  doi: "10.1371/journal.pone.0098679",
};

const FRACTIONAL: Work = {
  key: "perianes2016counting",
  use: "fractional counting",
  authors: ["Perianes-Rodriguez, Antonio", "Waltman, Ludo", "van Eck, Nees Jan"],
  title: "Constructing bibliometric networks: A comparison between full and fractional counting",
  journal: "Journal of Informetrics",
  year: 2016,
  place: "10(4), 1178–1195",
  doi: "10.1016/j.joi.2016.10.006",
};

const NORMALIZED: Work = {
  key: "vaneck2009normalize",
  use: "normalization of links",
  authors: ["van Eck, Nees Jan", "Waltman, Ludo"],
  title: "How to normalize cooccurrence data? An analysis of some well-known similarity measures",
  journal: "Journal of the American Society for Information Science and Technology",
  year: 2009,
  place: "60(8), 1635–1651",
  doi: "10.1002/asi.21075",
};

/** What a map rests on: Asterism first, then the methods that were used, in the order of the work. */
export function referencesOf(map: NetworkMap, version: string | undefined): readonly Reference[] {
  const { options } = map.network;
  const works = [
    ...(options.counting === "fractional" ? [FRACTIONAL] : []),
    ...(options.normalization === "none" ? [] : [NORMALIZED]),
    LEIDEN,
    BRANDES,
    ...(map.analysis.layout === "none" ? [] : [FORCE_ATLAS]),
  ];
  return [asterism(version), ...works.map(referenceOf)];
}

function asterism(version: string | undefined): Reference {
  const named = version === undefined ? "" : `, version ${version}`;
  return {
    key: "asterism",
    use: "the program",
    text: `Asterism${named} [Computer software].`,
    url: null,
    bibtex: entry("software", "asterism", [
      ["title", "{Asterism: Maps of who works with whom and what papers are about}"],
      ["author", "{The Asterism developers}"],
      ...(version === undefined ? [] : [["version", version] as const]),
    ]),
  };
}

function referenceOf({ key, use, authors, title, journal, year, place, doi }: Work): Reference {
  const [, volume = "", number, pages = ""] = /^(\d+)(?:\((\d+)\))?, (.+)$/.exec(place) ?? [];
  return {
    key,
    use,
    text: `${authors.join("; ")} (${year}). ${title}. ${journal}, ${place}.`,
    url: `https://doi.org/${doi}`,
    bibtex: entry("article", key, [
      ["author", authors.join(" and ")],
      ["title", `{${title}}`],
      ["journal", journal],
      ["year", String(year)],
      ["volume", volume],
      ...(number === undefined ? [] : [["number", number] as const]),
      ["pages", pages.replace("–", "--")],
      ["doi", doi],
    ]),
  };
}

function entry(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}
