// Every reader of lists as something to fuzz.
import { FORMATS } from "../../graph/read/formats.ts";
import { sourceText } from "../../graph/read/source-text.ts";
import type { AllBeginnings } from "./beginnings.ts";
import { checkReader, checkReading } from "./check-reading.ts";
import { lossOf } from "./near-damage.ts";
import type { Subject } from "./subject.ts";

/** In the order of the formats. */
export function readerSubjects(beginnings: AllBeginnings): readonly Subject[] {
  return FORMATS.map((format) => ({
    name: format.name,
    beginnings: beginnings.get(format.name)!,
    react: (text) => checkReader(format, text),
    reactInPieces: checkReading,
    keeps: (text) => format.read(sourceText("f", text), { file: "f" }),
    loss: (text, random) => lossOf(format, text, random),
  }));
}
