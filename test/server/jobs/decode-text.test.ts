// Bytes to text: marks, plain UTF-8, damage, and the old western code page.
import { expect, test } from "vitest";
import fc from "fast-check";
import { decodeText } from "../../../server/jobs/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

test("UTF-8 is read as it is, with and without a mark, line ends untouched", () => {
  expect(decodeText("a.md", utf8("Désirée\r\n論文"))).toEqual({
    text: "Désirée\r\n論文",
    issues: [],
  });
  expect(decodeText("a.md", bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe("A");
  expect(decodeText("a.md", bytes())).toEqual({ text: "", issues: [] });
});

test("a mark tells both orders of UTF-16", () => {
  expect(decodeText("a.md", bytes(0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00)).text).toBe("Aé");
  expect(decodeText("a.md", bytes(0xfe, 0xff, 0x00, 0x41, 0x00, 0xe9)).text).toBe("Aé");
});

test("without a mark, UTF-16 is told by its zero bytes, and a note says so", () => {
  const text = "TI  - Zwölf Suppen\n日本 x\n";
  const little = Uint8Array.from(Buffer.from(text, "utf16le"));
  const big = Uint8Array.from(Buffer.from(text, "utf16le").swap16());
  for (const wide of [little, big]) {
    expect(decodeText("a.ris", wide).text).toBe(text);
    expect(decodeText("a.ris", wide).issues).toMatchObject([
      { code: "assumed-encoding", severity: "note", line: 1, raw: "TI  - Zwölf Suppen" },
    ]);
  }
});

test.each([
  ["% Encoding: windows-1252\n", 0x80, "€"],
  ["% Encoding: ISO8859_2\n", 0xb1, "ą"],
  ["% Encoding: Cp1251\n", 0xd6, "Ц"],
  ['<?xml version="1.0" encoding="ISO-8859-1"?>', 0xe9, "é"],
])("a file that says %j is read so, without a note", (head, byte, letter) => {
  const decoded = decodeText("a.bib", Uint8Array.from([...utf8(head), byte]));
  expect(decoded).toEqual({ text: head + letter, issues: [] });
});

test("an encoding that nobody knows is not believed", () => {
  const head = "% Encoding: soup-8\n";
  const decoded = decodeText("a.bib", Uint8Array.from([...utf8(head), 0xe9]));
  expect(decoded.text).toBe(`${head}é`);
  expect(decoded.issues).toMatchObject([{ code: "assumed-encoding" }]);
});

test("bytes that are no UTF-8 are read as Windows-1252, and a note says where", () => {
  // "one", line end, “é” in typographic quotes and the euro sign: 0x93 0xe9 0x94 0x80.
  const { text, issues } = decodeText(
    "old.txt",
    bytes(0x6f, 0x6e, 0x65, 0x0a, 0x93, 0xe9, 0x94, 0x80),
  );
  expect(text).toBe("one\n“é”€");
  expect(issues).toEqual([
    expect.objectContaining({
      code: "assumed-encoding",
      severity: "note",
      file: "old.txt",
      line: 2,
      column: 1,
      raw: "“é”€",
    }),
  ]);
});

test("UTF-8 with one broken byte stays UTF-8, with a doubt at the broken place", () => {
  const { text, issues } = decodeText(
    "a.md",
    Uint8Array.from([...utf8("Désirée\nŁukasz x"), 0xff]),
  );
  expect(text).toBe("Désirée\nŁukasz x\ufffd");
  expect(issues).toMatchObject([{ code: "damaged-text", severity: "doubt", line: 2, column: 9 }]);
});

test("a replacement character that the author wrote is no damage", () => {
  expect(decodeText("a.md", utf8("what is \ufffd?")).issues).toEqual([]);
});

test("no bytes make it throw, and issues point inside the text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      const { text, issues } = decodeText("any", input);
      for (const { line, column } of issues) {
        const lines = text.split(/\r\n|\r|\n/u);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length);
      }
    }),
  );
});

test("any text survives being written as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.startsWith("\ufeff"));
      expect(decodeText("any", utf8(text)).text).toBe(text);
    }),
  );
});
