// Facts that files state of organizations.
import { describe, expect, it } from "vitest";
import {
  NETWORK_FORMATS,
  analyseNetwork,
  buildNetwork,
  decodeMap,
  encodeMap,
  writeNetwork,
} from "../../../graph/index.ts";
import { nodeAttributes } from "../../../graph/write/node-attributes.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const corpus = corpusOf([
  {
    title: "Maps of Moss",
    year: 2019,
    authors: ["Ada Lind", "Cy Dorn"],
    organizations: [
      ["Lindholm University", "Sweden", "Ada Lind"],
      ["Pell Institute", "Norway", "Cy Dorn"],
    ],
  },
]);
const map = analyseNetwork(corpus, buildNetwork(corpus, "organizations"));

describe("nodeAttributes of organizations", () => {
  it("say the type and the country", () => {
    const valuesOf = (name: string) => {
      const attribute = nodeAttributes(map, corpus).find((one) => one.name === name)!;
      return map.network.nodes.ids.map((_, node) => attribute.value(node));
    };
    expect(map.network.nodes.labels).toEqual(["Lindholm University", "Pell Institute"]);
    expect(valuesOf("type")).toEqual(["organization", "organization"]);
    expect(valuesOf("country")).toEqual(["Sweden", "Norway"]);
  });

  it("say no country where nodes are no organizations", () => {
    const authors = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship"));
    expect(nodeAttributes(authors, corpus).map(({ name }) => name)).not.toContain("country");
  });

  // The page needs a template, and three formats go without names.
  const named = NETWORK_FORMATS.filter(
    (format) => !/^(?:pajek-|vosviewer-network|html)/u.test(format),
  );
  it.each(named)("are written as %s", (format) => {
    const text = [...writeNetwork(format, map, corpus, { title: "Moss" })].join("");
    expect(text).toContain("Lindholm University");
  });

  it("come through the wire unchanged", () => {
    expect(decodeMap(encodeMap(map))).toEqual(map);
  });
});
