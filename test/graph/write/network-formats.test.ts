// What holds for every network format.
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkFormat, NetworkMap } from "../../../graph/index.ts";
import { NETWORK_FORMATS, writeNetwork } from "../../../graph/index.ts";
import { CHUNK_LENGTH } from "../../../graph/write/chunks.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { knowledgeMapOf } from "../../support/tiny-map.ts";

/** What `html` fills. */
const TEMPLATE = `<title></title><script type="application/json" id="map"></script>`;

function textOf(format: NetworkFormat, map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork(format, map, corpus, { template: TEMPLATE })].join("");
}

describe.each(NETWORK_FORMATS)("%s", (format) => {
  it("is written the same twice", () => {
    const write = (): string => textOf(format, HOSTILE_MAP, HOSTILE_CORPUS);
    expect(write()).toBe(write());
  });

  it("is valid in UTF-8: no half of a surrogate pair is left", () => {
    const text = textOf(format, HOSTILE_MAP, HOSTILE_CORPUS);
    expect(text).toMatch(/^[^\ud800-\udfff]*$/u);
  });

  it("comes in chunks of a bounded length", () => {
    const corpus = corpusOf(
      Array.from({ length: 1500 }, (_, i) => ({
        title: `Study ${i} of a matter with a longish name`,
        authors: [`Ada Lind ${i % 40}`],
      })),
    );
    const map = knowledgeMapOf(corpus);
    const lengths = Array.from(
      writeNetwork(format, map, corpus, { template: TEMPLATE }),
      (chunk) => chunk.length,
    );
    const total = lengths.reduce((sum, length) => sum + length, 0);
    expect(lengths.length).toBeGreaterThanOrEqual(total / (CHUNK_LENGTH + 4096));
    for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThanOrEqual(CHUNK_LENGTH);
    expect(Math.max(...lengths)).toBeLessThan(CHUNK_LENGTH + 4096);
  });

  it("starts before the network is walked through", () => {
    let asked = 0;
    const { nodes } = HOSTILE_MAP.network;
    const labels = new Proxy(nodes.labels, {
      get: (target, key) => {
        if (typeof key === "string" && /^\d+$/.test(key)) asked++;
        return Reflect.get(target, key) as unknown;
      },
    });
    writeNetwork(
      format,
      { ...HOSTILE_MAP, network: { ...HOSTILE_MAP.network, nodes: { ...nodes, labels } } },
      HOSTILE_CORPUS,
      { template: TEMPLATE },
    );
    expect(asked).toBe(0);
  });
});

it("refuses a format that it does not know, by name", () => {
  const write = (): unknown => writeNetwork("gephi" as NetworkFormat, HOSTILE_MAP, HOSTILE_CORPUS);
  expect(write).toThrow(expect.objectContaining({ code: "unknown-format" }) as Error);
  expect(write).toThrow(/"gephi".*gexf, gexf-dynamic/);
});
