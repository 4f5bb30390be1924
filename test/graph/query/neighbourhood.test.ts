import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../graph/network/build.ts";
import { neighboursOf } from "../../../graph/query/neighbourhood.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe("neighboursOf", () => {
  const network = buildNetwork(TINY_CORPUS, "coauthorship");
  const names = (id: string): string[] =>
    neighboursOf(network, id).map(({ index }) => network.nodes.labels[index]!);

  it("goes by strength, then by id", () => {
    // Bo: Ada twice, Cyra once. Cyra: Ada, Bo and Désirée once each.
    expect(names("author:bo-chen")).toEqual(["Ada Lind", "Cyra Ruiz"]);
    expect(names("author:cyra-ruiz")).toEqual(["Ada Lind", "Bo Chen", "Désirée Moreau"]);
  });

  it("names the link to each", () => {
    for (const { index, link } of neighboursOf(network, "author:cyra-ruiz")) {
      const ends = [network.links.sources[link]!, network.links.targets[link]!];
      expect(ends).toContain(index);
      expect(ends).toContain(network.nodes.ids.indexOf("author:cyra-ruiz"));
    }
  });

  it("is empty for a node without links and throws for one not shown", () => {
    // Of 2022 only Désirée's own paper is left.
    const alone = buildNetwork(TINY_CORPUS, "coauthorship", { years: [2022, 2022] });
    expect(neighboursOf(alone, "author:desiree-moreau")).toEqual([]);
    expect(() => neighboursOf(alone, "author:ada-lind")).toThrow(/does not show "author:ada-lind"/);
  });
});
