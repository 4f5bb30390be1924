// The compact form of the outline of a map. `decodeOutline(encodeOutline(outline))` equals `outline` in
// every bit.
import type { MapOutline, WholeMap } from "../model/levels.ts";
import { NONE } from "../model/levels.ts";
import type { Steps } from "../model/steps.ts";
import { finish } from "../model/steps.ts";
import { broken } from "./broken.ts";
import { readFloats, writeFloats } from "./float-column.ts";
import { framed, requireBelow, requireEnd, unframed } from "./frame.ts";
import { asciiText, isObject, isTexts, parseText } from "./header.ts";
import { readEnds, readYears, writeEnds, writeYears } from "./integer-column.ts";
import { OUTLINE } from "./outline-kind.ts";
import { readPart, writePart } from "./part.ts";

/** What is no column. */
interface Words {
  readonly whole: WholeMap;
  readonly labels: readonly string[];
}

/** An outline as bytes; the same outline gives the same bytes. Cost: linear in all that it holds. */
export function encodeOutline({ whole, tree, links, groupOf, first }: MapOutline): Uint8Array {
  return framed(OUTLINE, (writer) => {
    const words = asciiText({ whole, labels: tree.labels } satisfies Words);
    writer.uint32(words.length);
    writer.ascii(words);
    for (const column of [tree.parents, tree.sizes, tree.papers, tree.parts])
      writer.varints(column);
    for (const column of [tree.x, tree.y, tree.spreads, tree.degrees, tree.strengths])
      writeFloats(writer, column);
    writeYears(writer, tree.firstYears, new Int32Array(tree.firstYears.length));
    writeYears(writer, tree.lastYears, tree.firstYears);
    writer.uint32(links.sources.length);
    writeEnds(writer, links);
    writeFloats(writer, links.strengths);
    writer.varints(links.papers);
    writer.varints(groupOf);
    writePart(writer, first);
  });
}

/**
 * The outline that was encoded. Cost: linear.
 *
 * @throws GraphError `broken-wire-data` for truncated, altered or foreign bytes
 */
export function decodeOutline(bytes: Uint8Array): MapOutline {
  return finish(outlineSteps(bytes));
}

/** The same, column by column. @throws GraphError `broken-wire-data`, at the step that finds it */
export function* outlineSteps(bytes: Uint8Array): Steps<MapOutline> {
  const reader = unframed(bytes, OUTLINE);
  const { whole, labels } = parseText(reader.ascii(reader.uint32()), isWords);
  const count = labels.length;
  const parents = reader.varints(count);
  for (let group = 0; group < count; group++)
    if (parents[group] !== NONE && parents[group]! >= group)
      throw broken("a group stands before the one that it is a part of");
  const [sizes, papers, parts] = [
    reader.varints(count),
    reader.varints(count),
    reader.varints(count),
  ];
  const floats = () => readFloats(reader, count);
  const [x, y, spreads, degrees, strengths] = [floats(), floats(), floats(), floats(), floats()];
  const firstYears = readYears(reader, new Int32Array(count));
  const lastYears = readYears(reader, firstYears);
  const linkCount = reader.uint32();
  const { sources, targets } = readEnds(reader, linkCount);
  requireBelow(sources, count, "a link starts at no group");
  requireBelow(targets, count, "a link ends at no group");
  const links = {
    sources,
    targets,
    strengths: readFloats(reader, linkCount),
    papers: reader.varints(linkCount),
  };
  const groupOf = reader.varints(whole.nodes);
  requireBelow(groupOf, count, "a node is in no group");
  yield;
  const first = yield* readPart(reader);
  requireEnd(reader);
  return {
    whole,
    tree: {
      parents,
      sizes,
      papers,
      labels,
      x,
      y,
      spreads,
      degrees,
      strengths,
      firstYears,
      lastYears,
      parts,
    },
    links,
    groupOf,
    first,
  };
}

function isWords(value: unknown): value is Words {
  return isObject(value) && isTexts(value["labels"]) && isWhole(value["whole"]);
}

function isWhole(value: unknown): value is WholeMap {
  if (!isObject(value) || !isObject(value["extent"]) || !isObject(value["most"])) return false;
  const { nodes } = value;
  return typeof nodes === "number" && Number.isInteger(nodes) && nodes >= 0;
}
