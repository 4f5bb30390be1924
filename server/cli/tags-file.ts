// The file of tags that a command line names: for colours by tag, and for the reading list of a tag.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import {
  RECIPE_FORM,
  markedTags,
  notesOfTag,
  papersOfTag,
  showTags,
  tagName,
  tagNote,
  writePapers,
  type CorpusIndex,
  type Decision,
  type EntityId,
  type MarkedTag,
  type PaperFormat,
  type Tag,
} from "../../graph/index.ts";
import type { MapFileLook } from "../map-files.ts";
import type { Exported } from "./exported.ts";
import { Failure, wordsOf } from "./failure.ts";

export interface TagFlags {
  readonly tags?: string;
  readonly tag?: string;
}

export function withTagFlags(command: Command): Command {
  return command
    .option("--tags <file>", "tags, as /api/corpora/…/tags of the explorer's server tells them")
    .option("--tag <name>", "with --tags: the reading list of this tag");
}

const fileOfTags = z.object({
  tags: z.array(
    z.object({
      name: z.string().transform(tagName),
      note: z.string().transform(tagNote).default(""),
      color: z.int().min(0).max(1e6),
      members: z.array(
        z.object({
          id: z.string(),
          name: z.string().default(""),
          note: z.string().transform(tagNote).default(""),
        }),
      ),
    }),
  ),
});

/**
 * The tags of the file; null where none is named.
 *
 * @throws Failure when the file cannot be read, or holds something else
 */
export async function readTagsFile({ tags: file, tag }: TagFlags): Promise<readonly Tag[] | null> {
  if (file === undefined) {
    if (tag !== undefined) throw new Failure(`--tag needs the tags: ${WHERE}`, 2);
    return null;
  }
  try {
    const read = fileOfTags.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new Error(`"${issue?.path.join(".") ?? ""}" is not as in a list of tags.`);
    }
    return read.data.tags.map((one) => ({
      ...one,
      members: one.members.map((member) => ({
        ...member,
        id: member.id as EntityId,
        papers: [],
      })),
    }));
  } catch (error) {
    throw new Failure(`Cannot use the tags of ${file}: ${wordsOf(error)}`);
  }
}

const WHERE = "--tags FILE, what /api/corpora/…/tags of the explorer's server answers.";

/** A look with the tags that its colours stand for: those of a file, or else what its recipe holds. */
export function withTags(look: MapFileLook, found: readonly MarkedTag[] | null): MapFileLook {
  const tags = found ?? look.tags;
  if (look.picture.colorBy !== "tag") {
    if (found !== null)
      throw new Failure("--tags is for --color-by tag, or for papers with --tag.", 2);
    return look;
  }
  if (tags === undefined) throw new Failure(`Colours by tag need the tags: ${WHERE}`, 2);
  return { ...look, tags };
}

/** The tags of a file over a corpus, or over a map whose papers are not known; null: no file. */
export function tagsIn(
  tags: readonly Tag[] | null,
  over: { readonly index: CorpusIndex; readonly decisions: readonly Decision[] } | null,
): readonly MarkedTag[] | null {
  if (tags === null) return null;
  if (over !== null) return markedTags(showTags(over.index, tags, over.decisions));
  return tags.map(({ name, color, members }) => ({
    name,
    color,
    ids: members.map(({ id }) => id),
  }));
}

/**
 * The papers of a tag as a file, in the order in which they were tagged, with what was noted.
 *
 * @throws Failure where the file has no such tag, or nothing of it is here
 */
export function exportedTag(
  index: CorpusIndex,
  decisions: readonly Decision[],
  tags: readonly Tag[],
  name: string,
  file: { readonly format: PaperFormat; readonly abstracts: boolean },
): Exported {
  const tag = tags.find((one) => one.name === name);
  if (tag === undefined)
    throw new Failure(
      `There is no tag ${name}; there are: ${tags.map((one) => one.name).join(", ") || "none"}.`,
    );
  const [shown] = showTags(index, [tag], decisions);
  const rows = papersOfTag(index, shown!, { all: false, order: "added" });
  if (rows.length === 0) throw new Failure(`No paper of these files has the tag ${name}.`);
  const { format, abstracts } = file;
  const { fingerprint } = index.corpus;
  return {
    chunks: writePapers(format, index.corpus, rows, {
      abstracts,
      notes: notesOfTag(index, shown!),
    }),
    recipe: { program: "Asterism", form: RECIPE_FORM, fingerprint, format, tag: name },
    holds: true,
  };
}
