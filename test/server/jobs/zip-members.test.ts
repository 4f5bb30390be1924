import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { memberChunks, zipMembers } from "../../../server/jobs/zip-members.ts";

const textOf = (bytes: Uint8Array, at: number): string =>
  Buffer.concat([...memberChunks(bytes, zipMembers(bytes)[at]!)]).toString();

test("members are found by the directory, whatever their order, and unpacked in any", () => {
  const zip = zipSync({
    "a.txt": [strToU8("one"), { level: 0 }],
    "ä.txt": strToU8("two".repeat(9)),
  });
  expect(zipMembers(zip).map(({ name, size }) => [name, size])).toEqual([
    ["a.txt", 3],
    ["ä.txt", 27],
  ]);
  expect([textOf(zip, 1), textOf(zip, 0)]).toEqual(["two".repeat(9), "one"]);
});

test("an empty member is empty", () => {
  expect(textOf(zipSync({ a: new Uint8Array() }), 0)).toBe("");
});

test("sizes and places that stand in the part for large archives are read there", () => {
  const zip = Buffer.from(zipSync({ a: [strToU8("one"), { extra: { 1: new Uint8Array(24) } }] }));
  const entry = zip.lastIndexOf("PK\u0001\u0002");
  const extra = entry + 46 + 1 + 4;
  [24, 20, 42].forEach((from, i) => {
    zip.writeBigUInt64LE(BigInt(zip.readUInt32LE(entry + from)), extra + 8 * i);
    zip.writeUInt32LE(0xffffffff, entry + from);
  });
  expect(zipMembers(zip)[0]).toMatchObject({ size: 3, offset: 0 });
  expect(textOf(zip, 0)).toBe("one");
});

test("what has no directory, or half of one, is damaged", () => {
  const zip = zipSync({ a: strToU8("one") });
  for (let length = 0; length < zip.length; length++)
    expect(() => zipMembers(zip.subarray(0, length))).toThrow();
});
