// Whether a text is a map rather than a list of papers, and whose. Told from the beginning.
import { FACTS_TARGET } from "../../model/map-facts.ts";

export interface MapFile {
  readonly format: keyof typeof NAMES;
  /** Whether Asterism wrote it, so that the map can be read back. */
  readonly ours: boolean;
  /** What it is, in a sentence for whoever expected papers. */
  readonly message: string;
}

const NAMES = { gexf: "GEXF", graphml: "GraphML", json: "graphology JSON" } as const;

/** How a recipe in a file of its own begins. */
const RECIPE = /^\s*\{\s*"program":\s*"Asterism",\s*"form":\s*\d+,\s*"fingerprint":/u;

/** Where the attributes of our JSON begin; the recipe follows. */
const JSON_HEAD = 2000;
const GRAPHOLOGY =
  /^\s*\{\s*"(?:options"\s*:\s*\{[^{}]*\}|attributes"\s*:|nodes"\s*:\s*\[\s*\{\s*"key")/u;

/** The map format of a text, or null. Cost: linear in what stands before the first element. */
export function mapFileOf(text: string): MapFile | null {
  const found = xmlMap(text) ?? jsonMap(text);
  return found === null ? null : { ...found, message: messageOf(found) };
}

type Found = Omit<MapFile, "message">;

function messageOf({ format, ours }: Found): string {
  const name = NAMES[format];
  return ours
    ? `It is a map that Asterism wrote (${name}), not a list of papers: ` +
        "`asterism export FILE --format NAME` writes it in other formats. To explore it, give the papers it was made from."
    : `It is a network in ${name} from another program, not a list of papers. ` +
        "Asterism reads lists of papers, and its own GEXF, GraphML and JSON as they were written.";
}

function jsonMap(text: string): Found | null {
  const head = text.slice(0, JSON_HEAD);
  if (!GRAPHOLOGY.test(head)) return null;
  return { format: "json", ours: head.includes('"creator": "Asterism"') };
}

function xmlMap(text: string): Found | null {
  let at = 0;
  let ours = false;
  for (;;) {
    while (at < text.length && /\s|\ufeff/u.test(text[at]!)) at++;
    const end = endOfProlog(text, at);
    if (end === null) break;
    ours ||= text.startsWith(`<?${FACTS_TARGET} `, at);
    at = end;
  }
  const root = /^<(?:[\w.-]{1,40}:)?(gexf|graphml)[\s>/]/u.exec(text.slice(at, at + 60));
  return root === null ? null : { format: root[1] as "gexf" | "graphml", ours };
}

/** Where an instruction, comment or document type that begins here ends; null for anything else. */
function endOfProlog(text: string, at: number): number | null {
  for (const [start, end] of [
    ["<?", "?>"],
    ["<!--", "-->"],
    ["<!DOCTYPE", ">"],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(end, at + start.length);
    return found < 0 ? null : found + end.length;
  }
  return null;
}

/** What a text is that says how a file was made, for whoever expected papers; null for any other. */
export function recipeFileMessage(text: string): string | null {
  return RECIPE.test(text.slice(0, JSON_HEAD))
    ? "It is a recipe that Asterism wrote, not a list of papers: give it with --recipe, beside the papers."
    : null;
}
