// People from records: what is merged, what is split, what is only suspected, and what holds for any
// records. Everybody here is invented.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Corpus } from "../../../../graph/model/corpus.ts";
import type { Decision } from "../../../../graph/model/decision.ts";
import { rowOf } from "../../../../graph/model/incidence.ts";
import type { PaperRecord } from "../../../../graph/model/paper-record.ts";
import { authorOf } from "../../../../graph/resolve/author-name.ts";
import { applyDecisions } from "../../../../graph/resolve/decisions/apply-decisions.ts";
import { resolveRecords } from "../../../../graph/resolve/resolve.ts";
import { record } from "../records.ts";

let count = 0;

/** A paper of its own by these people. */
function paper(authors: string[], said: Partial<PaperRecord> = {}): PaperRecord {
  count += 1;
  const word = String(count).replace(/\d/gu, (digit) => "abcdefghij"[Number(digit)]!);
  return record({ title: `${word}ium ${word}ology ${word}ics`, authors, ...said });
}

const idOf = ({ authors }: Corpus, name: string): string | undefined =>
  authors.ids[authors.variants.findIndex((all) => all.includes(name))];

const isOne = (corpus: Corpus, a: string, b: string): boolean =>
  idOf(corpus, a) !== undefined && idOf(corpus, a) === idOf(corpus, b);

const codes = ({ notes }: Corpus): string[] => notes.map(({ code }) => code);

describe("merging", () => {
  test.each([
    ["Noa Examplar", "Noa D. Examplar"],
    ["Jana Götzel", "Jana Goetzel"],
    ["KaWai Examplar", "Ka-Wai Examplar"],
    ["Kawai Examplar", "Ka-Wai Examplar"],
    ["Noa Examplar", "N. D. Examplar"],
    ["Eva Sample-Specimen", "Eva Sample"],
  ])("%s and %s, rare as they are, need no more evidence", (a, b) => {
    const corpus = resolveRecords([paper([a, "Bo Beispiel"]), paper([b, "Cy Ejemplo"])]);
    expect(isOne(corpus, a, b)).toBe(true);
  });

  test.each([
    ["Mike Examplar", "Michael Examplar"],
    ["Rajik Exampari", "Exampari Rajik"],
    ["Walt Detmar Examplar", "Detmar Examplar"],
    ["Meriama Examplar", "Mariama Examplar"],
    ["Jean-Luc Examplar", "Jean Examplar"],
    ["Michael Zhang", "Michael R. Zhang"],
    ["Tian Qi Chen", "Tianqi Chen"],
  ])("%s and %s need shared co-authors", (a, b) => {
    const friends = ["Bo Beispiel", "Cy Ejemplo", "Di Exemple"];
    const strangers = resolveRecords([paper([a, "Bo Beispiel"]), paper([b, "Cy Ejemplo"])]);
    expect(isOne(strangers, a, b)).toBe(false);
    const company = resolveRecords([paper([a, ...friends]), paper([b, ...friends])]);
    expect(isOne(company, a, b)).toBe(true);
    const note = company.notes.find(({ code }) => code === "authors-merged");
    expect(note?.ids).toEqual([idOf(company, a)]);
    expect(note?.message).toContain("co-authors Bo Beispiel, Cy Ejemplo, Di Exemple");
    expect(note?.confidence).toBeGreaterThan(0.7);
  });

  test("who stands in one byline with another is not that one", () => {
    const corpus = resolveRecords([
      paper(["Noa Examplar", "Bo Beispiel"]),
      paper(["Noa D. Examplar", "Bo Beispiel", "Noa Examplar"]),
    ]);
    expect(isOne(corpus, "Noa Examplar", "Noa D. Examplar")).toBe(false);
  });

  test("an initial of two people is left alone, and suspected", () => {
    const corpus = resolveRecords([
      paper(["Noa Examplar", "Bo Beispiel"]),
      paper(["Nils Examplar", "Cy Ejemplo"]),
      paper(["N. Examplar", "Di Exemple"]),
    ]);
    expect(corpus.authors.ids.filter((id) => id.endsWith("examplar"))).toHaveLength(3);
    expect(codes(corpus)).toContain("maybe-one-author");
  });

  test("an initial goes to the one it shares company with", () => {
    const corpus = resolveRecords([
      paper(["Noa Examplar", "Bo Beispiel", "Ed Esempio"]),
      paper(["Nils Examplar", "Cy Ejemplo"]),
      paper(["N. Examplar", "Bo Beispiel", "Ed Esempio"]),
    ]);
    expect(isOne(corpus, "N. Examplar", "Noa Examplar")).toBe(true);
    expect(isOne(corpus, "N. Examplar", "Nils Examplar")).toBe(false);
  });

  test("of two middle names one person bears one", () => {
    const corpus = resolveRecords([
      paper(["Noa D. Examplar", "Bo Beispiel", "Ed Esempio"]),
      paper(["Noa Examplar", "Bo Beispiel", "Ed Esempio"]),
      paper(["Noa E. Examplar", "Cy Ejemplo"]),
    ]);
    expect(isOne(corpus, "Noa Examplar", "Noa D. Examplar")).toBe(true);
    expect(isOne(corpus, "Noa E. Examplar", "Noa D. Examplar")).toBe(false);
  });

  test("a full name is shown before an initial, and gives the id", () => {
    const corpus = resolveRecords([
      paper(["N. Examplar"]),
      paper(["N. Examplar"]),
      paper(["Noa Examplar"]),
    ]);
    expect(corpus.authors.ids).toEqual(["author:noa-examplar"]);
    expect(corpus.authors.names).toEqual(["Noa Examplar"]);
    expect(corpus.authors.variants).toEqual([["N. Examplar", "Noa Examplar"]]);
  });
});

describe("identifiers", () => {
  const known = (name: string, orcid: string, friend: string): PaperRecord =>
    paper([name, friend], { authorDetails: [{ affiliations: [], orcid }, null] });

  test("one identifier is one person, however the name changed", () => {
    const corpus = resolveRecords([
      known("Noa Examplar", "0000-1", "Bo Beispiel"),
      known("Noa Specimen", "0000-1", "Cy Ejemplo"),
    ]);
    expect(isOne(corpus, "Noa Examplar", "Noa Specimen")).toBe(true);
  });

  test("two identifiers are two people of one name, even in one company", () => {
    const records = [
      known("Noa Examplar", "0000-1", "Bo Beispiel"),
      known("Noa Examplar", "0000-1", "Bo Beispiel"),
      known("Noa Examplar", "0000-2", "Bo Beispiel"),
    ];
    const { authors, authorships, notes } = resolveRecords(records);
    const ids = authors.ids.filter((id) => id.startsWith("author:noa-examplar"));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe("author:noa-examplar");
    expect(ids[1]).toMatch(/^author:noa-examplar~[0-9a-f]{8}$/u);
    expect(rowOf(authorships, 0)[0]).toBe(rowOf(authorships, 1)[0]);
    expect(rowOf(authorships, 2)[0]).not.toBe(rowOf(authorships, 0)[0]);
    expect(notes.find(({ code }) => code === "author-split")?.ids).toHaveLength(2);
  });
});

describe("splitting one spelling", () => {
  // 80 families share the given name and 800 given names the family: log₁₀(801 · 81) = 4.81.
  const syllables = ["ba", "bi", "bo", "da", "di", "do", "ga", "gi", "go", "ka"];
  const many = syllables.flatMap((a) =>
    syllables.flatMap((b) => syllables.slice(0, 8).map((c) => `Y${a}${b}${c}`)),
  );
  const crowd = [
    ...many.map((given) => paper([`${given} Vielname`])),
    ...many.slice(0, 80).map((family) => paper([`Ullmar ${family.slice(1)}feld`])),
  ];
  const group = (friends: string[], size: number, year: number): PaperRecord[] =>
    Array.from({ length: size }, () => paper(["Ullmar Vielname", ...friends], { year }));
  const first = group(["Bo Beispiel", "Cy Ejemplo"], 9, 2001);
  const second = group(["Di Exemple", "Ed Esempio"], 8, 2003);

  const people = (records: PaperRecord[]): string[] =>
    resolveRecords(records).authors.ids.filter((id) => id.startsWith("author:ullmar-vielname"));

  test("a common name, two groups that never meet, many papers each: two people", () => {
    const corpus = resolveRecords([...crowd, ...first, ...second]);
    const ids = corpus.authors.ids.filter((id) => id.startsWith("author:ullmar-vielname"));
    expect(ids).toHaveLength(2);
    const note = corpus.notes.find(({ code }) => code === "author-split");
    expect(note?.message).toContain("8 papers");
    expect(note?.ids).toEqual([ids[1], ids[0]]);
  });

  test("a rare name: one person who changed places", () => {
    expect(people([...first, ...second])).toEqual(["author:ullmar-vielname"]);
  });

  test("somebody who knows better keeps them together", () => {
    const decisions = [
      { kind: "keep-together", type: "author", id: "author:ullmar-vielname" },
    ] as const;
    const corpus = resolveRecords([...crowd, ...first, ...second], { decisions });
    const ids = corpus.authors.ids.filter((id) => id.startsWith("author:ullmar-vielname"));
    expect(ids).toEqual(["author:ullmar-vielname"]);
    const { corpus: decided, unapplied } = applyDecisions(corpus, decisions);
    expect(unapplied).toEqual([]);
    expect(codes(decided)).not.toContain("author-split");
  });

  test("a name that many bear anywhere is asked about, though few bear it here", () => {
    const three = (name: string, friend: string, year: number): PaperRecord[] =>
      Array.from({ length: 3 }, () => paper([name, friend], { year }));
    const asked = (name: string): number =>
      resolveRecords([
        ...three(name, "Bo Beispiel", 1990),
        ...three(name, "Cy Ejemplo", 2005),
      ]).notes.filter(({ code }) => code === "maybe-two-authors").length;
    expect(asked("Wei Wang")).toBe(1);
    expect(asked("H. Xu")).toBe(1);
    expect(asked("H. Vielname")).toBe(0);
    expect(asked("Ullmar Vielname")).toBe(0);
  });

  test("few papers tell too little", () => {
    expect(people([...crowd, ...first, ...second.slice(0, 2)])).toHaveLength(1);
  });

  test("one paper with both groups joins them", () => {
    const bridge = paper(["Ullmar Vielname", "Bo Beispiel", "Di Exemple"]);
    expect(people([...crowd, ...first, ...second, bridge])).toHaveLength(1);
  });

  test("years too far apart split even a rare name", () => {
    expect(
      people([...group(["Bo Beispiel"], 4, 1880), ...group(["Cy Ejemplo"], 4, 2020)]),
    ).toHaveLength(2);
  });
});

test("decisions hold for names that are one person's by now", () => {
  const records = [
    paper(["Noa Examplar", "Bo Beispiel"]),
    paper(["Noa D. Examplar", "Cy Ejemplo"]),
    paper(["Nora Else"]),
  ];
  const { corpus } = applyDecisions(resolveRecords(records), [
    {
      kind: "merge",
      type: "author",
      ids: ["author:nora-else"],
      into: "author:noa-d-examplar",
    },
    {
      kind: "merge",
      type: "author",
      ids: ["author:noa-d-examplar"],
      into: "author:noa-examplar",
    },
    { kind: "rename", type: "author", id: "author:noa-d-examplar", name: "Noa Dora Examplar" },
    { kind: "hide", type: "author", id: "author:bo-beispiel" },
  ]);
  expect(corpus.authors.ids).toEqual(["author:cy-ejemplo", "author:noa-examplar"]);
  expect(corpus.authors.names[1]).toBe("Noa Dora Examplar");
  expect(corpus.authors.variants[1]).toContain("Nora Else");
  expect(codes(corpus)).not.toContain("decision-not-applied");
});

describe("a decision that saw papers", () => {
  const known = (title: string, orcid: string): PaperRecord =>
    record({ title, authors: ["Wei Exempel"], authorDetails: [{ affiliations: [], orcid }] });
  const glaciers = [known("Melting Ice", "0000-1")];
  const compilers = [known("Parsing Twice", "0000-2"), known("Linking Late", "0000-2")];
  const ice = resolveRecords(glaciers).papers.ids;
  const witnesses = [{ id: "author:wei-exempel", name: "Wei Exempel", papers: ice }] as const;

  test("finds its author when a namesake with more papers has the id now", () => {
    const corpus = resolveRecords([...glaciers, ...compilers]);
    const { corpus: decided, unapplied } = applyDecisions(corpus, [
      { kind: "rename", type: "author", id: "author:wei-exempel", name: "Wei (ice)", witnesses },
    ]);
    expect(unapplied).toEqual([]);
    const names = decided.papers.ids.map(
      (_, row) => decided.authors.names[rowOf(decided.authorships, row)[0]!],
    );
    expect(names).toEqual(["Wei (ice)", "Wei Exempel", "Wei Exempel"]);
  });

  test("finds its author under the id of another spelling", () => {
    const corpus = resolveRecords([
      paper(["Noa D. Examplar", "Bo Beispiel"]),
      paper(["Nora Examplar", "Cy Ejemplo"]),
    ]);
    const { corpus: decided } = applyDecisions(corpus, [
      {
        kind: "hide",
        type: "author",
        id: "author:nora-examplar",
        witnesses: [
          {
            id: "author:nora-examplar",
            name: "Noa D. Examplar",
            papers: [corpus.papers.ids[0]!],
          },
        ],
      },
    ]);
    expect(decided.authors.ids).toContain("author:nora-examplar");
    expect(decided.authors.ids).not.toContain("author:noa-d-examplar");
  });

  test("keeps together whom it saw, and nobody else", () => {
    const records = [...glaciers, ...compilers];
    const decision = { kind: "keep-together", type: "author", id: "author:wei-exempel" } as const;
    const people = (...decisions: Decision[]): number =>
      resolveRecords(records, { decisions }).authors.ids.length;
    expect(people()).toBe(2);
    expect(people({ ...decision, witnesses })).toBe(2);
    // Without papers the name is meant, but never against identifiers.
    expect(people(decision)).toBe(2);
    const all = resolveRecords(records).papers.ids;
    const seen = [{ ...witnesses[0], papers: all }];
    expect(people({ ...decision, witnesses: seen })).toBe(1);
  });
});

describe("people who are never the same", () => {
  const decisions = [
    { kind: "keep-apart", type: "author", ids: ["author:noa-examplar", "author:noa-d-examplar"] },
  ] as const;

  test("stay apart, and are no suspects", () => {
    const friends = ["Bo Beispiel", "Cy Ejemplo", "Di Exemple"];
    const records = [
      paper(["Noa Examplar", ...friends]),
      paper(["Noa D. Examplar", ...friends]),
      paper(["Noah Examplar", ...friends]),
    ];
    expect(resolveRecords(records).authors.ids).not.toContain("author:noa-d-examplar");
    const corpus = resolveRecords(records, { decisions });
    expect(isOne(corpus, "Noa Examplar", "Noa D. Examplar")).toBe(false);
    const { corpus: decided, unapplied } = applyDecisions(corpus, decisions);
    expect(unapplied).toEqual([]);
    expect(codes(decided)).not.toContain("maybe-one-author");
  });

  test("a decision about namesakes tells them apart by their papers", () => {
    const group = (friend: string, year: number): PaperRecord[] =>
      Array.from({ length: 4 }, () => paper(["Eva Same", friend], { year }));
    const later = paper(["Eva K. Same", "Cy Ejemplo"], { year: 2021 });
    const records = [...group("Bo Beispiel", 1880), ...group("Cy Ejemplo", 2020), later];
    expect(isOne(resolveRecords(records), "Eva Same", "Eva K. Same")).toBe(true);
    const alone = resolveRecords(records.slice(0, -1));
    const namesakes = alone.authors.ids.filter((id) => id.startsWith("author:eva-same"));
    expect(namesakes).toHaveLength(2);
    const ofLater = alone.authors.ids[rowOf(alone.authorships, 4)[0]!]!;
    const after = resolveRecords(records, {
      decisions: [{ kind: "keep-apart", type: "author", ids: [ofLater, "author:eva-k-same"] }],
    });
    expect(after.authors.ids).toEqual(expect.arrayContaining([...namesakes, "author:eva-k-same"]));
  });
});

describe("for any records", () => {
  const given = fc.constantFrom(
    "Noa",
    "N.",
    "Noa D.",
    "Mike",
    "Michael",
    "Mi-Chael",
    "Wei",
    "Jörg",
  );
  const family = fc.constantFrom("Examplar", "Sample", "Sample-Specimen", "Wang", "van Proben");
  const name = fc.tuple(given, family).map((parts) => parts.join(" "));
  const someRecord = fc
    .record({
      authors: fc.array(name, { minLength: 1, maxLength: 4 }),
      title: fc.constantFrom("Robots in gardens", "Gardens in robots", "Kitchens of tomorrow"),
      venue: fc.constantFrom(null, "Garden Days"),
      year: fc.constantFrom(null, 1950, 2001, 2020),
      orcid: fc.constantFrom(null, null, null, "0000-1", "0000-2"),
    })
    .map(({ orcid, ...said }) => ({
      ...said,
      authorDetails: said.authors.map((_, i) => (i === 0 ? { affiliations: [], orcid } : null)),
    }));
  const someRecords = fc
    .array(someRecord, { maxLength: 10 })
    .map((all) => all.map((said, i) => record({ ...said, doi: `10.1/${i}` })));

  test("the order of records changes nobody", () => {
    const shuffled = someRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        expect(resolveRecords(other).authors).toEqual(resolveRecords(records).authors);
      }),
    );
  });

  test("strangers rename nobody", () => {
    const stranger = fc
      .tuple(fc.constantFrom("Pia", "Paul", "P."), fc.constantFrom("Fremd", "Anders"))
      .map((parts) => parts.join(" "));
    const strangers = fc
      .array(fc.array(stranger, { minLength: 1, maxLength: 3 }), { maxLength: 5 })
      .map((all) => all.map((authors) => paper(authors, { venue: "Elsewhere" })));
    fc.assert(
      fc.property(someRecords, strangers, (records, others) => {
        const before = resolveRecords(records).authors;
        const after = resolveRecords([...others, ...records]).authors;
        before.ids.forEach((id, i) => {
          const row = after.ids.indexOf(id);
          expect(after.names[row]).toBe(before.names[i]);
          expect(after.variants[row]).toEqual(before.variants[i]);
        });
      }),
    );
  });

  test("every name in a byline is one author's, and every author has papers", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { authors, authorships, papers } = resolveRecords(records);
        authorships.items.forEach((row, k) => {
          const { name } = authorOf(authorships.asWritten[k]!)!;
          const bearers = authors.variants.flatMap((all, i) => (all.includes(name) ? [i] : []));
          expect(bearers).toContain(row);
        });
        papers.ids.forEach((_, i) => {
          const rows = [...rowOf(authorships, i)];
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows).size).toBe(rows.length);
        });
        expect(new Set(authorships.items).size).toBe(authors.ids.length);
        expect(new Set(authors.ids).size).toBe(authors.ids.length);
      }),
    );
  });
});
