// Numbers of papers and people in one spelling.
import { describe, expect, it } from "vitest";
import {
  arxivIdIn,
  arxivMentionIn,
  identifiersFrom,
  isbnsIn,
  numbersInAddress,
  orcidIn,
} from "../../../graph/read/identifiers.ts";

describe("arXiv numbers", () => {
  it.each([
    ["2101.00001", "2101.00001"],
    ["arXiv:2101.00001v3", "2101.00001"],
    ["http://arxiv.org/abs/0808.0539v1", "0808.0539"],
    ["https://arxiv.org/pdf/2101.00001v2.pdf", "2101.00001"],
    ["10.48550/arXiv.2101.00001", "2101.00001"],
    ["hep-th/9901001v2", "hep-th/9901001"],
    ["math.GT/0309136", "math/0309136"],
    ["astro-ph_0601001", null],
    ["1101.123456", null],
    ["192.168.2101.00001", null],
  ])("%s is %s", (text, id) => {
    expect(arxivIdIn(text)).toBe(id);
  });

  it("are looked for behind the name in running text", () => {
    expect(arxivMentionIn("See 1234.5678, preprint arXiv:2101.00001")).toBe("2101.00001");
    expect(arxivMentionIn("pages 1234.5678")).toBeNull();
  });
});

describe("ORCIDs", () => {
  it.each([
    ["https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["000000021694233x", "0000-0002-1694-233X"],
    ["Pell, Ada", null],
  ])("%s holds %s", (text, id) => {
    expect(orcidIn(text)).toBe(id);
  });
});

describe("ISBNs", () => {
  it("lose their hyphens and need a right check digit", () => {
    // 0·10+3·9+0·8+6·7+4·6+0·5+6·4+1·3+5·2+2·1 = 132 = 12·11
    expect(isbnsIn("ISBN 0-306-40615-2")).toEqual(["0306406152"]);
    expect(isbnsIn("0-306-40615-3")).toEqual([]);
    expect(isbnsIn("978-0-306-40615-7 0306406152")).toEqual(["9780306406157", "0306406152"]);
  });
});

describe("identifiersFrom", () => {
  it("spells each by its scheme, once, and leaves out what is none", () => {
    expect(
      identifiersFrom([
        ["arxiv", "arXiv:2101.00001v1"],
        ["arxiv", "2101.00001"],
        ["pmid", "12345 [pmid]"],
        ["pmcid", "PMC99 [pmc]"],
        ["pmcid", "77"],
        ["wos", "WOS:000290776200020"],
        ["scopus", "84959342318"],
        ["openalex", "https://openalex.org/W2741809807"],
        ["isbn", "no number"],
        ["dblp", null],
      ]),
    ).toEqual([
      "arxiv:2101.00001",
      "pmid:12345",
      "pmcid:PMC99",
      "pmcid:PMC77",
      "wos:000290776200020",
      "scopus:2-s2.0-84959342318",
      "openalex:W2741809807",
    ]);
    expect(identifiersFrom([["pmid", "none"]])).toBeNull();
  });
});

describe("numbersInAddress", () => {
  it.each([
    ["https://arxiv.org/abs/2101.00001v2", ["arxiv:2101.00001"]],
    ["https://pubmed.ncbi.nlm.nih.gov/26957754/", ["pmid:26957754"]],
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4756000/", ["pmcid:PMC4756000"]],
    ["https://www.scopus.com/inward/record.uri?eid=2-s2.0-850&doi=1", ["scopus:2-s2.0-850"]],
    ["https://openalex.org/W2741809807", ["openalex:W2741809807"]],
    ["https://openreview.net/forum?id=aB-_12345", ["openreview:aB-_12345"]],
    ["https://aclanthology.org/2020.acl-main.1/", ["acl:2020.acl-main.1"]],
    ["https://dblp.org/rec/conf/soup/PellT20.html", ["dblp:conf/soup/PellT20"]],
    ["https://example.org/paper", null],
  ])("%s says %j", (url, numbers) => {
    expect(identifiersFrom(numbersInAddress(url))).toEqual(numbers);
  });
});
