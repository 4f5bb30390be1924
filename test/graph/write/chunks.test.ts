// Streaming: the same text, in bounded pieces.
import { describe, expect, it } from "vitest";
import { CHUNK_LENGTH, inChunks } from "../../../graph/write/chunks.ts";

describe("inChunks", () => {
  it("joins small pieces and keeps the text", () => {
    const pieces = Array.from({ length: 100_000 }, (_, i) => `${i}\n`);
    const chunks = [...inChunks(pieces)];
    expect(chunks.join("")).toBe(pieces.join(""));
    // 588,890 characters make 8 full chunks of 65,536 and a rest.
    expect(chunks).toHaveLength(9);
    for (const { length } of chunks.slice(0, -1)) {
      expect(length).toBeGreaterThanOrEqual(CHUNK_LENGTH);
      expect(length).toBeLessThan(CHUNK_LENGTH + "99999\n".length);
    }
  });

  it("gives nothing for nothing", () => {
    expect([...inChunks([])]).toEqual([]);
    expect([...inChunks(["", ""])]).toEqual([]);
  });
});
