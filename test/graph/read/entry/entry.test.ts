// One entry of a free list, in the many ways people write it.
import { describe, expect, it } from "vitest";
import { entryParts } from "../../../../graph/read/entry/entry.ts";
import { splitNames } from "../../../../graph/read/names.ts";

/** Title, names, venue and year of an entry of one or several lines. */
function read(...lines: string[]): unknown[] {
  const parts = entryParts(lines.map((text, index) => ({ index, text })));
  return [
    parts.title,
    parts.byline ? splitNames(parts.byline.text).names : null,
    parts.venue,
    parts.year,
  ];
}

const NAMES = ["Ada Pell", "Bo Tran"];

describe("an entry on one line", () => {
  it.each([
    ["[Slow Tea](https://x.org)", ["Slow Tea", null, null, null]],
    [
      "[Slow Tea for All](https://x.org), Ada Pell, Bo Tran, ICML 2020",
      ["Slow Tea for All", NAMES, "ICML 2020", 2020],
    ],
    [
      "**Slow Tea for All** - Ada Pell, Bo Tran. *Journal of Tea*, 2020",
      ["Slow Tea for All", NAMES, "Journal of Tea", 2020],
    ],
    ["Slow Tea for All - Ada Pell and Bo Tran", ["Slow Tea for All", NAMES, null, null]],
    [
      "Slow Tea for All by Ada Pell and Bo Tran (NeurIPS 2019)",
      ["Slow Tea for All", NAMES, "NeurIPS 2019", 2019],
    ],
    [
      "Slow Tea for All. Ada Pell, Bo Tran. ICML 2020.",
      ["Slow Tea for All", NAMES, "ICML 2020", 2020],
    ],
    ["Slow Tea for All, Ada Pell, Bo Tran, 2020", ["Slow Tea for All", NAMES, null, 2020]],
    [
      "Ada Pell, Bo Tran. Slow tea for all. ICML 2020.",
      ["Slow tea for all", NAMES, "ICML 2020", 2020],
    ],
    [
      'Ada Pell, Bo Tran. "Slow Tea for All." ICML 2020',
      ["Slow Tea for All", NAMES, "ICML 2020", 2020],
    ],
    [
      "Pell, A. and Tran, B. (2018). Slow tea for all. Journal of Tea, 3(2), 1-20.",
      ["Slow tea for all", ["Pell, A.", "Tran, B."], "Journal of Tea", 2018],
    ],
    [
      "(2020) *Slow Tea for All.* Ada Pell et al. [pdf](https://x.org/a.pdf)",
      ["Slow Tea for All", ["Ada Pell"], null, 2020],
    ],
    [
      "[CVPR 2021] Slow Tea: For All [[paper]](https://x.org/a.pdf)",
      ["Slow Tea: For All", null, "CVPR 2021", 2021],
    ],
    [
      "[[CVPR 2021](https://x.org)] Slow Tea for All",
      ["Slow Tea for All", null, "CVPR 2021", 2021],
    ],
    [
      "`CVPR 2021` [Slow Tea for All](https://x.org)",
      ["Slow Tea for All", null, "CVPR 2021", 2021],
    ],
    [
      "SlowTea: [Slow Tea for All](https://x.org) (ICML'20)",
      ["Slow Tea for All", null, "ICML'20", 2020],
    ],
    ["Is Tea Slow? An Answer - Ada Pell, Bo Tran", ["Is Tea Slow? An Answer", NAMES, null, null]],
    ["Open Tea - A Study of Cups", ["Open Tea - A Study of Cups", null, null, null]],
    [
      "《慢茶的研究》，张伟，李娜，计算机学报，2021",
      ["慢茶的研究", ["张伟", "李娜"], "计算机学报", 2021],
    ],
  ])("%s", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("an entry on several lines", () => {
  it("takes names from below, also when the title holds a dash or reads like a name", () => {
    expect(read("Open Tea - Democratizing Cups", "Ada Pell · Bo Tran")).toEqual([
      "Open Tea - Democratizing Cups",
      NAMES,
      null,
      null,
    ]);
    expect(read("Slow Black Tea", "*Ada Pell, Bo Tran*", "ICML, 2020")).toEqual([
      "Slow Black Tea",
      NAMES,
      "ICML, 2020",
      2020,
    ]);
  });

  it("reads one author a line, with affiliations", () => {
    expect(
      read(
        "[Slow Tea](https://x.org)",
        "[slides](https://y.org)",
        "Ada Pell (MIT)",
        "**Bo Tran (Univ. of Oslo)**",
      ),
    ).toEqual(["Slow Tea", NAMES, null, null]);
  });

  it("reads labelled lines and the abstract", () => {
    const parts = entryParts(
      [
        "Slow Tea",
        "**Authors:** Ada Pell, Bo Tran",
        "Venue: ICML 2020",
        "> Tea is slow.",
        "Code: https://x.org",
      ].map((text, index) => ({ index, text })),
    );
    expect(parts.byline).toEqual({ text: "Ada Pell, Bo Tran", index: 1 });
    expect(parts.venue).toBe("ICML 2020");
    expect(parts.abstract).toEqual(["Tea is slow."]);
    expect(Object.fromEntries(parts.extra)).toEqual({ code: "https://x.org" });
  });

  it("takes several labels on one line", () => {
    expect(read("**标题：** 慢茶 **作者：** 张伟，李娜 **会议：** ICML 2020")).toEqual([
      "慢茶",
      ["张伟", "李娜"],
      "ICML 2020",
      2020,
    ]);
  });
});
