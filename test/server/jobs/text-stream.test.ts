// Bytes decoded as they come: any cut of a file gives the text of the whole.
import { expect, test } from "vitest";
import fc from "fast-check";
import { decodeText } from "../../../server/jobs/decode-text.ts";
import { TextStream } from "../../../server/jobs/text-stream.ts";

function decodeInChunks(bytes: Uint8Array, length: number) {
  const stream = new TextStream("a file");
  let text = "";
  for (let at = 0; at < bytes.length; at += length)
    text += stream.write(bytes.subarray(at, at + length));
  text += stream.end();
  return { text, issues: stream.takeIssues() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const PLAIN = "Ada Pell, On reeds.\n".repeat(60_000);

test.each([
  ["UTF-8", utf8(PLAIN + "Zwölf 論文 𝕏\r\n".repeat(9000))],
  ["UTF-8 with a mark", utf8(`\ufeff${PLAIN}é`)],
  ["UTF-16 with a mark", Uint8Array.from(Buffer.from(`\ufeff${PLAIN}é`, "utf16le"))],
  ["UTF-16 without", Uint8Array.from(Buffer.from(`${PLAIN}é`, "utf16le").swap16())],
  ["Windows-1252", Uint8Array.from([0xe9, 0x80, 0x0a, ...utf8(PLAIN)])],
  ["Windows-1252 that shows late", Uint8Array.from([...utf8(PLAIN), 0x93, 0xe9, 0x94, 0x0a])],
  [
    "a stated encoding that shows late",
    Uint8Array.from([...utf8(`% Encoding: ISO8859_2\n${PLAIN}`), 0xb1, 0x0a]),
  ],
  ["UTF-8 that breaks late", Uint8Array.from([...utf8(`Zwölf Łukasz\n${PLAIN}é`), 0xff, 0x0a])],
])("%s", (_, bytes) => {
  const whole = decodeText("a file", bytes);
  for (const length of [4097, 65_536, bytes.length])
    expect(decodeInChunks(bytes, length)).toEqual(whole);
});

test("short files are decoded as wholes are, whatever their bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (bytes, length) => {
        expect(decodeInChunks(bytes, length)).toEqual(decodeText("a file", bytes));
      },
    ),
  );
});
