// Texts that list no papers: refused with what was looked for and why not.
import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/model/errors.ts";
import { FORMAT_NAMES } from "../../../graph/read/formats.ts";
import { readText } from "../../../graph/read/read-text.ts";

const ESSAY = `On Walking

Walking is the oldest way to get from one place to another. It needs no ticket, no timetable and no
fuel but bread. People who walk see more than people who ride, and they remember it longer.

I have walked in three countries, and in each of them I found that the roads were made for somebody
else. The pavements end without a reason; the crossings are long; the lights are short.

The best time to walk is the morning. The air is clean and the shops are closed.
`;

const TRAVEL = `# My holiday

## The Journey There

We took the train and changed twice on the way. It rained all day long and the windows were so wet that one could not see anything of the country, and we played cards instead until everyone was tired and went to sleep.

## The Hut by the Lake

The hut was small and stood by a lake. In the evening we made a fire and told stories, and in the night we heard the loons. It was cold, but we had enough blankets for all of us and some more in the cupboard.

## The Way Back

The way back was dry and sunny, of course. We saw everything that we had missed on the way there, and we promised to come again next year with better weather and with fewer bags than this time, if we could help it.
`;

const QUESTIONS = Array.from(
  { length: 6 },
  (_, i) => `Question ${i}: What Is the Meaning of ${i}?
The meaning of ${i} is not known to anybody who was asked about it so far. We asked many people, and each of them gave an answer that was different from all others before, so that there is no common ground at all between the answers. We will go on.
`,
).join("\n");

const TEXTS: Record<string, string> = {
  "an essay": ESSAY,
  "a travel report with headings": TRAVEL,
  "questions and answers": QUESTIONS,
  "source code":
    'import { a } from "b";\n\n/** What it does. */\nexport function f(x: number): number {\n  return x * 2; // twice\n}\n',
  "a decorated class":
    '@Component({\n  selector: "app",\n  template: "<p></p>",\n})\nexport class App {}\n',
  "a web page":
    '<!DOCTYPE html><html><body><ul><li><a href="x">Deep Tea</a>, A. Pell</li></ul></body></html>',
  "a log": "2024-05-01 12:00:00 INFO start\n2024-05-01 12:00:01 WARN slow: 12:00 - 12:05\n",
  "a shopping list":
    "# Shopping list\n\n- Milk\n- Bread and Butter\n- Twelve Eggs from the Farm Shop\n- [Cheese](https://cheese.example.org)\n",
  "a to-do list":
    "# TODO\n\n- [ ] Fix the login page (John Smith, 2021)\n- [x] Write the docs\n- [ ] Ask Mary Jones\n",
  "a price list":
    "| Name | Price | Link |\n|---|---|---|\n| Red Shoes of Leather | 10 | [buy](http://x.example) |\n",
  "a table of files":
    "| Date | Papers | Link |\n|---|---|---|\n| 2026-08-22 | 26 | [View JSON](a.json) |\n| 2026-08-21 | 22 | [View JSON](b.json) |\n",
  minutes:
    "# Minutes 2021-05-03\n\nPresent: Ann Lee, Bob Ray\n\n## Budget\nWe spent too much again.\n\n## Party\nOn 12 June.\n",
  "a package file": '{"name":"x","version":"1.0.0","dependencies":{"a":"1"}}',
  "JSON that is not CSL": '[{"title":"A","type":"gadget"},{"title":"B","type":"gadget"}]',
  "bytes that are no text": String.fromCharCode(
    ...Array.from({ length: 500 }, (_, i) => (i * 37) % 256),
  ),
};

describe("texts that list no papers", () => {
  it.each(Object.entries(TEXTS))("refuses %s", (_, text) => {
    const result = readText(text, { file: "x" });
    expect(result.format).toBeNull();
    expect(result.records).toEqual([]);
    expect(result.tried.length).toBeGreaterThan(0);
    expect(result.tried.every(({ why }) => why !== "")).toBe(true);
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["unknown-format", "skipped"],
    ]);
  });

  it.each(["", "\n \n\t\n"])("says of nothing that it is empty", (text) => {
    const { tried, issues, records } = readText(text, { file: "x" });
    expect([tried, records]).toEqual([[], []]);
    expect(issues).toMatchObject([
      {
        code: "unknown-format",
        severity: "skipped",
        message: "It is empty: there is no text in it.",
      },
    ]);
  });

  it("names all formats that it tried, best first", () => {
    const { tried } = readText(ESSAY, { file: "x" });
    expect(tried.map(({ format }) => format).sort()).toEqual([...FORMAT_NAMES].sort());
    const scores = tried.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score < 0.5)).toBe(true);
  });

  it("throws for a format that does not exist, and names those that do", () => {
    const attempt = (): unknown => readText("", { file: "x", format: "nonsense" });
    expect(attempt).toThrow(GraphError);
    expect(attempt).toThrow(/markdown-table/);
  });

  it("reads as the format asked for, whatever detection thinks", () => {
    const result = readText(ESSAY, { file: "x", format: "markdown-table" });
    expect(result.format).toBe("markdown-table");
    expect(result.records).toEqual([]);
    expect(result.issues.length).toBeGreaterThan(0);
  });
});
