// A short run of the fuzzer over everything; `npm run fuzz` is the long one.
import { describe, expect, it } from "vitest";
import { createRandom } from "../../graph/model/random.ts";
import { FORMATS } from "../../graph/read/formats.ts";
import { readText } from "../../graph/read/read-text.ts";
import { allBeginnings } from "./beginnings.ts";
import { NOTHING_YET, fuzzMore, type Fuzzed } from "./fuzz-subject.ts";
import { growthOf } from "./growth.ts";
import { damaged } from "./mutations.ts";
import type { Subject } from "./subject.ts";
import { allSubjects } from "./subjects.ts";
import { wholeRecords } from "./whole-records.ts";

const { subjects, others } = allSubjects(allBeginnings(null));
const subjectOf = (name: string): Subject => subjects.find((one) => one.name === name)!;

describe("everything that takes files of people", () => {
  it.each(subjects.map(({ name }) => name))("stands damaged ones: %s", async (name) => {
    const { findings, inputs } = await fuzzMore(subjectOf(name), NOTHING_YET, {
      ...{ count: 100, seed: 7, others },
    });
    expect(inputs).toBe(100);
    expect(findings).toEqual([]);
  });

  it("is every reader, among others", () => {
    const names = subjects.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(FORMATS.map(({ name }) => name)));
  });
});

describe("a small damage", () => {
  // Formats whose entries begin anew, so that one cannot swallow the others.
  const apart = ["bibtex", "ris", "medline", "refer", "web-of-science", "ranked-list"];
  const records = ["Reeds", "Moss", "Ferns", "Soup", "Spoons"].map(
    (name) => `PT J\nAU Lind, A\n   Chen, B\nTI ${name} on the Shore\nPY 2001\nER\n`,
  );
  // Its fixtures are too small for anything to stand beside a damage.
  const more: Readonly<Record<string, readonly string[]>> = {
    "web-of-science": [
      `FN Clarivate Analytics Web of Science\nVR 1.0\n${records.join("\n")}\nEF\n`,
    ],
  };
  it.each(apart)("costs its entry and hardly ever another: %s", (reader) => {
    const random = createRandom(11);
    let whole = 0;
    let lost = 0;
    const { beginnings, loss } = subjectOf(reader);
    for (const text of [...beginnings.short, ...(more[reader] ?? [])])
      for (let i = 0; i < 60; i++) {
        const one = loss!(text, random);
        whole += one.whole;
        lost += one.lost;
      }
    expect(whole).toBeGreaterThan(0);
    expect(lost / whole).toBeLessThan(0.03);
  });
});

describe("a run that was stopped", () => {
  const timeless = (seen: Fuzzed) => ({ ...seen, slowest: null, heaviest: null });

  it("goes on with the texts that it would have met", async () => {
    const batch = { count: 40, seed: 3, others };
    const ris = subjectOf("ris");
    const first = await fuzzMore(ris, NOTHING_YET, batch);
    const texts: string[] = [];
    const whole = await fuzzMore(ris, first, batch, (text) => texts.push(text));
    const again: string[] = [];
    const stored = JSON.parse(JSON.stringify(first)) as Fuzzed;
    const resumed = await fuzzMore(ris, stored, batch, (text) => again.push(text));
    expect(again).toEqual(texts);
    expect(timeless(resumed)).toEqual(timeless(whole));
    expect(whole.kept.length).toBeGreaterThan(first.kept.length);
  });
});

describe("what is found", () => {
  const entry = (react: (text: string) => void): Subject => ({
    name: "careless",
    beginnings: { short: ["a line\nanother\n"], long: [] },
    react: (text) => {
      react(text);
      return { wrong: text.includes("{") ? "braces" : null, behaviour: "" };
    },
  });

  it("is told once for each thing that is wrong, with a text", async () => {
    const { findings } = await fuzzMore(
      entry(() => undefined),
      NOTHING_YET,
      { count: 300, seed: 1, others },
    );
    expect(findings.map(({ wrong }) => wrong)).toEqual(["braces"]);
    expect(findings[0]!.text).toContain("{");
  });

  it("is also a time that grows faster than the text", async () => {
    const pairs = (text: string): void => {
      let equal = 0;
      for (let i = 0; i < text.length; i++)
        for (let k = 0; k < text.length; k++) if (text[i] === text[k]) equal++;
      expect(equal).toBeGreaterThan(0);
    };
    const once = (text: string): void => {
      expect(text.split("\n").length).toBeGreaterThan(0);
    };
    const text = "some letters\n".repeat(400);
    expect(await growthOf(entry(pairs), text)).toContain("6 times");
    expect(await growthOf(entry(once), text)).toBeNull();
  });
});

describe("texts to begin with", () => {
  const cut = (text: string, length: number): string =>
    wholeRecords(text, readText(text, { file: "f" }).records, length);
  const titles = (text: string): (string | null)[] =>
    readText(text, { file: "f" }).records.map(({ title }) => title);

  it("are cut behind a record, and closed", () => {
    const names = ["Reeds", "Moss", "Ferns", "Soup"];
    const ris = names.map((name) => `TY  - JOUR\nTI  - ${name} on the Shore\nER  - \n`).join("");
    expect(titles(cut(ris, 100))).toEqual(["Reeds on the Shore", "Moss on the Shore"]);
    const article = (name: string) =>
      `<article key="${name}">\n<title>${name} on the Shore</title>\n</article>`;
    const xml = `<?xml version="1.0"?>\n<dblp>\n${names.map(article).join("\n")}\n</dblp>\n`;
    expect(titles(cut(xml, 200))).toEqual(["Reeds on the Shore", "Moss on the Shore"]);
    expect(cut(xml, 200).endsWith("</article>\n</dblp>")).toBe(true);
    const items = names.map((name) => ({ type: "book", title: `${name} on the Shore` }));
    expect(titles(cut(JSON.stringify(items), 120))).toEqual([
      "Reeds on the Shore",
      "Moss on the Shore",
    ]);
  });

  it("are left as they are where they are short", () => {
    expect(cut("Reeds\n", 100)).toBe("Reeds\n");
  });
});

describe("damaged texts", () => {
  it("are the same for the same seed, and others than the text", () => {
    const text = subjectOf("ris").beginnings.short[0]!;
    const make = (seed: number) =>
      Array.from(
        { length: 30 },
        (_, i) => damaged(text, createRandom(seed + i), "a,b\n1,2\n").text,
      );
    expect(make(5)).toEqual(make(5));
    expect(new Set(make(5)).size).toBeGreaterThan(25);
  });
});
