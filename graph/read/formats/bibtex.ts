// Format: BibTeX and biblatex. One broken entry costs that entry at most, never the file.
import type { FormatReader, PieceReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { lineCounter } from "../line-counter.ts";
import { bibtexCut } from "../pieces/bibtex-pieces.ts";
import { Reading } from "../reading.ts";
import { sourceText } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { bibEntries } from "./bibtex-entries.ts";
import { NO_PAPERS } from "./bibtex-fields.ts";
import { BibMemory } from "./bibtex-memory.ts";
import { BibReader } from "./bibtex-reader.ts";

const NAME = "bibtex";

const TOP = /^[ \t]*@[ \t]*([A-Za-z]+)\s*\{\s*(?:[^\s,{}=]+\s*)?,\s*[A-Za-z][\w-]*\s*=/gm;

function detect(source: SourceText): { score: number; why: string } {
  if (!source.text.includes("@")) return { score: 0, why: 'no "@type{"' };
  let entries = 0;
  TOP.lastIndex = 0;
  while (entries < 50 && TOP.exec(source.text)) entries++;
  const loose =
    entries === 0
      ? (source.text.match(
          /^[ \t]*@(?:article|inproceedings|book|misc|conference|phdthesis|techreport|incollection)\s*\{/gim,
        )?.length ?? 0)
      : 0;
  const why = `${entries === 50 ? "50 or more" : entries} entries such as "@article{key, field ="`;
  if (entries > 0) return { score: 0.98, why };
  return loose > 0
    ? { score: 0.7, why: `${loose} starts such as "@article{", none followed by fields` }
    : { score: 0, why };
}

function read(
  source: SourceText,
  options: ReadOptions,
  memory: BibMemory = new BibMemory(),
): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const entries = bibEntries(source.text, memory.macros);
  const reader = new BibReader(reading, entries, memory);
  const lineAt = lineCounter(source.text);
  for (const entry of entries) {
    const index = lineAt(entry.start);
    const to = lineAt(Math.max(entry.start, entry.end - 1)) + 1;
    const why = NO_PAPERS.get(entry.type);
    if (why !== undefined) reading.passage("note", `bibtex-${entry.type}`, index, to, why);
    else reader.read(entry, { index, to });
  }
  for (const [index, line] of source.lines.entries())
    if (line.trim() !== "" && !reading.isClaimed(index))
      reading.note(
        "text-between-entries",
        index,
        "Text between the entries; BibTeX ignores it too.",
      );
  memory.remember(entries);
  return reading.finish();
}

/** Macros, keys and volumes are remembered; a child that stands before its volume may miss it. */
function inPieces(): PieceReader {
  const memory = new BibMemory();
  return {
    cut: bibtexCut,
    read: (text, options) => read(sourceText(options.file, text), options, memory),
  };
}

export const bibtex: FormatReader = {
  name: NAME,
  title: "BibTeX",
  detect,
  read: (source, options) => read(source, options),
  inPieces,
};
