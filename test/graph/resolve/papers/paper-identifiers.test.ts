import { describe, expect, test } from "vitest";
import {
  identifiersOf,
  isPreprintDoi,
} from "../../../../graph/resolve/papers/paper-identifiers.ts";

const of = (said: { identifiers?: string[]; doi?: string; url?: string }): string[] =>
  identifiersOf({
    identifiers: said.identifiers ?? null,
    doi: said.doi ?? null,
    url: said.url ?? null,
  });

describe("identifiersOf", () => {
  test.each([
    ["https://arxiv.org/abs/2101.00001v3", "arxiv:2101.00001"],
    ["http://arxiv.org/pdf/hep-th/9901001", "arxiv:hep-th/9901001"],
    ["https://huggingface.co/papers/2101.00001", "arxiv:2101.00001"],
    ["https://papers.cool/arxiv/2101.00001", "arxiv:2101.00001"],
    ["https://aclanthology.org/2020.acl-main.1/", "acl:2020.acl-main.1"],
    ["https://www.aclweb.org/anthology/p19-1001.pdf", "acl:P19-1001"],
    ["https://openreview.net/forum?id=Abc_12-x", "openreview:Abc_12-x"],
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "pmcid:PMC123"],
    ["https://pubmed.ncbi.nlm.nih.gov/123/", "pmid:123"],
  ])("reads %s", (url, id) => {
    expect(of({ url })).toEqual([id]);
  });

  test("an address that is no paper's says nothing", () => {
    for (const url of ["https://example.org/2101.00001", "https://github.com/a/arxiv", "x"])
      expect(of({ url })).toEqual([]);
  });

  test("reads DOIs of arXiv and the ACL Anthology", () => {
    expect(of({ doi: "10.48550/arxiv.2101.00001" })).toEqual(["arxiv:2101.00001"]);
    expect(of({ doi: "10.18653/v1/p19-1001" })).toEqual(["acl:P19-1001"]);
    expect(of({ doi: "10.1000/xyz" })).toEqual([]);
  });

  test("says each once, sorted, and no ISBN: a whole volume has it", () => {
    expect(
      of({
        identifiers: ["pmid:7", "isbn:9780000000002", "arxiv:2101.00001"],
        url: "https://arxiv.org/abs/2101.00001",
      }),
    ).toEqual(["arxiv:2101.00001", "pmid:7"]);
  });
});

test("isPreprintDoi tells servers from publishers", () => {
  for (const doi of ["10.48550/arxiv.1", "10.1101/2020.01.02.12345", "10.1101/123456", "10.2139/1"])
    expect(isPreprintDoi(doi)).toBe(true);
  for (const doi of ["10.1000/xyz", "10.1101/gr.123456.119", "10.21/1"])
    expect(isPreprintDoi(doi)).toBe(false);
});
