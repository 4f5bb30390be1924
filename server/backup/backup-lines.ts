// What a backup is: lines of JSON, packed by gzip, so that it is written and read piece by piece and
// can be looked into with `gunzip`. It holds what nothing else can be made from: for each collection
// the files as imported, and what people decided and tagged.
//
//     {"asterism": "backup", "version": 1}
//     {"corpus": {…}}            then, for each of its files in order:
//     {"file": {…}}              what was said of it, its length and SHA-256
//     {"bytes": "…"}             base64, some lines of it
//     {"end": 2}                 how many collections there are; without it the backup is not whole
import { z } from "zod";
import type { CorpusEntry, Tag } from "../../graph/index.ts";
import type { Step } from "../store/curation.ts";
import { CORPUS_ID } from "../store/kept-store.ts";
import type { SourceFile } from "../store/store.ts";

/** Raised when an older Asterism could no longer read a backup. */
export const BACKUP_VERSION = 1;

/** Longer ones are no names, of collections or of files. */
const LONGEST_NAME = 10_000;

/** A collection without its files. */
export interface BackedUpCorpus {
  readonly entry: CorpusEntry;
  readonly steps: readonly Step[];
  readonly undone: readonly Step[];
  readonly tags: readonly Tag[];
  /** How many files follow. */
  readonly files: number;
}

/** A file without its bytes. */
export interface BackedUpFile {
  readonly said: Omit<SourceFile, "bytes">;
  readonly length: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export type BackupLine =
  | { readonly asterism: "backup"; readonly version: number }
  | { readonly corpus: BackedUpCorpus }
  | { readonly file: BackedUpFile }
  | { readonly bytes: string }
  | { readonly end: number };

const readFile = z.object({
  said: z.looseObject({ name: z.string().max(LONGEST_NAME) }),
  length: z.int().min(0),
  sha256: z.string(),
});

/** A file as anybody may have described it. */
export type ReadFile = z.output<typeof readFile>;

/** A line as anybody may have written it: what people did and said is checked one by one. */
export type ReadLine = z.output<typeof backupLine>;

/** The frame of a line; without it the backup is damaged. */
export const backupLine = z.union([
  z.strictObject({ asterism: z.literal("backup"), version: z.int().min(1) }),
  z.strictObject({
    corpus: z.looseObject({
      entry: z.object({
        id: z.string().regex(CORPUS_ID),
        name: z.string().min(1).max(LONGEST_NAME),
        createdAt: z.iso.datetime(),
        fingerprint: z.string(),
      }),
      steps: z.array(z.array(z.unknown())),
      undone: z.array(z.array(z.unknown())),
      tags: z.array(z.unknown()),
      files: z.int().min(0),
    }),
  }),
  z.strictObject({ file: readFile }),
  z.strictObject({ bytes: z.base64() }),
  z.strictObject({ end: z.int().min(0) }),
]);
