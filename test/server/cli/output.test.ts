// Words on standard error, in which names stand that came from anybody.
import { expect, test, vi } from "vitest";
import { say } from "../../../server/cli/output.ts";

function written(words: string): string {
  let text = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  say(words);
  spy.mockRestore();
  return text;
}

test("no name drives the terminal, or turns the direction of its text", () => {
  // Clears the screen, sets the title of the window, goes back over what stands there.
  expect(written("Rivers\u001b[2J\u001b]0;x\u0007\u009b1A\r: restored")).toBe(
    "Rivers\ufffd[2J\ufffd]0;x\ufffd\ufffd1A\ufffd: restored\n",
  );
  expect(written("a\u202egpj.exe\u2066")).toBe("a\ufffdgpj.exe\ufffd\n");
});

test("words in every script stay, and so do lines and tabs", () => {
  const words = "Ünïcode, 漢字, नमस्ते, می‌خواهم, 👩‍🔬\n\tnext";
  expect(written(words)).toBe(`${words}\n`);
});
