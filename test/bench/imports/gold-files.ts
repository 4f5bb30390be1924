// The export files with known contents that lie beside the repository, and what is known of each.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What a list of facts says about the first or last record of a file. */
export interface StatedRecord {
  readonly title?: string | readonly string[] | null;
  readonly authors?: string | readonly string[];
  readonly year?: string | number | null;
  readonly published?: string;
}

export interface GoldFile {
  /** Its path below the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Number of records, where it is known. */
  readonly records: number | null;
  readonly first: StatedRecord | null;
  readonly last: StatedRecord | null;
  /** What another tool made of it, where that lies beside. */
  readonly twin: { readonly path: string; readonly by: "Zotero" | "JabRef" | "citation-js" } | null;
}

interface Fact {
  readonly records?: number;
  readonly first?: StatedRecord;
  readonly last?: StatedRecord;
}

/** JabRef's tests name a result after its input, some with `Bib` inside. */
function jabrefTwin(folder: string, file: string): string | null {
  const stem = file.replace(/\.\w+$/, "");
  const names = [`${stem}.bib`, `${stem.replace(/(\d+)$/, "Bib$1")}.bib`];
  return names.find((name) => name !== file && existsSync(join(folder, name))) ?? null;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function twinOf(root: string, name: string): GoldFile["twin"] {
  const path = join(root, name);
  if (name.startsWith("zotero/"))
    return { path: path.replace(/\.input$/, ".expected.json"), by: "Zotero" };
  if (name === "citation-js/plugin-bibtex/mapping/biblatex-input.bib")
    return { path: join(dirname(path), "biblatex-csl.json"), by: "citation-js" };
  if (!name.startsWith("jabref/")) return null;
  const twin = jabrefTwin(dirname(path), basename(path));
  return twin === null ? null : { path: join(dirname(path), twin), by: "JabRef" };
}

/** Results of other tools, no inputs. */
function isResult(name: string, all: ReadonlySet<string>): boolean {
  if (name === "facts.json" || name.endsWith(".expected.json")) return true;
  if (name.startsWith("citation-js/")) return name.endsWith(".json") || name.includes("/output/");
  if (!name.startsWith("jabref/") || !name.endsWith(".bib")) return false;
  const stem = name.replace(/\.bib$/, "");
  return [stem, stem.replace(/Bib(\d+)$/, "$1")].some((own) =>
    [".xml", ".txt", ".nbib", ".ris"].some((ending) => all.has(own + ending)),
  );
}

/** All input files below a folder, with what is known of them. */
export function goldFiles(root: string): GoldFile[] {
  const facts = JSON.parse(readFileSync(join(root, "facts.json"), "utf8")) as Record<string, Fact>;
  const names = filesBelow(root);
  const all = new Set(names);
  return names
    .filter((name) => !isResult(name, all))
    .map((name) => ({
      name,
      bytes: readFileSync(join(root, name)),
      records: facts[name]?.records ?? null,
      first: facts[name]?.first ?? null,
      last: facts[name]?.last ?? null,
      twin: twinOf(root, name),
    }));
}
