// The lines of a backup as collections, each checked against what the backup says of it.
import { createHash } from "node:crypto";
import type { SourceFile } from "../store/store.ts";
import { errnoOf, messageOf } from "../store/store-error.ts";
import {
  BACKUP_VERSION,
  backupLine,
  type BackedUpCorpus,
  type ReadFile,
  type ReadLine,
} from "./backup-lines.ts";
import { checkedSaid, checkedSteps, checkedTags, type LeaveOut } from "./check-corpus.ts";

/** What is wrong with a backup, in words. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BackupError";
  }
}

export interface RestorableCorpus extends Omit<BackedUpCorpus, "files" | "entry"> {
  readonly entry: Pick<BackedUpCorpus["entry"], "id" | "name" | "createdAt" | "fingerprint">;
  readonly sources: readonly SourceFile[];
  /** What was decided, tagged or said that this version does not know, a sentence each. */
  readonly leftOut: readonly string[];
}

/**
 * Every collection of a backup, in order; throws BackupError where it is damaged, cut short, none at
 * all or of a newer Asterism. Memory: the files of one collection.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<RestorableCorpus> {
  const reader = lines[Symbol.asyncIterator]();
  let number = 0;
  const next = async (): Promise<ReadLine> => {
    number++;
    const line = await reader.next().catch((error: unknown) => {
      throw new BackupError(unreadable(error, number), { cause: error });
    });
    if (line.done === true) throw new BackupError(`The backup is cut short at line ${number}.`);
    return parse(line.value, number);
  };
  const unexpected = (): BackupError =>
    new BackupError(`The backup is damaged: line ${number} is not what comes there.`);

  const head = await next();
  if (!("asterism" in head)) throw new BackupError("This is no backup of Asterism.");
  if (head.version > BACKUP_VERSION)
    throw new BackupError(
      `The backup was made by a newer Asterism (version ${head.version} of backups, this one knows ${BACKUP_VERSION}). Update Asterism to restore it.`,
    );
  for (let read = 0; ; read++) {
    const line = await next();
    if ("end" in line) {
      if (line.end !== read) throw unexpected();
      return;
    }
    if (!("corpus" in line)) throw unexpected();
    const { files, entry, steps, undone, tags } = line.corpus;
    const leftOut: string[] = [];
    const leaveOut: LeaveOut = (why) => leftOut.push(why);
    const checked = {
      steps: checkedSteps(steps, leaveOut),
      undone: checkedSteps(undone, leaveOut),
      tags: checkedTags(tags, leaveOut),
    };
    const sources: SourceFile[] = [];
    while (sources.length < files) {
      const about = await next();
      if (!("file" in about)) throw unexpected();
      sources.push(await readFile(about.file, leaveOut));
    }
    yield { entry, ...checked, sources, leftOut };
  }

  async function readFile(
    { said, length, sha256 }: ReadFile,
    leaveOut: LeaveOut,
  ): Promise<SourceFile> {
    const parts: Buffer[] = [];
    for (let done = 0; done < length; done += parts.at(-1)!.length) {
      const line = await next();
      if (!("bytes" in line) || line.bytes === "") throw unexpected();
      parts.push(Buffer.from(line.bytes, "base64"));
    }
    const bytes = new Uint8Array(Buffer.concat(parts));
    if (bytes.length !== length || createHash("sha256").update(bytes).digest("hex") !== sha256)
      throw new BackupError(`The backup is damaged: ${said.name} is not as it was backed up.`);
    return { ...checkedSaid(said, leaveOut), bytes };
  }
}

/** Why the next line does not come: the file is not there, not packed, or its packing is broken. */
function unreadable(error: unknown, number: number): string {
  if (errnoOf(error)?.startsWith("Z_") !== true) return `It cannot be read: ${messageOf(error)}.`;
  if (number === 1) return "This is no backup of Asterism.";
  return `The backup is damaged or cut short at line ${number}.`;
}

function parse(text: string, number: number): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const line = backupLine.safeParse(value);
  if (line.success) return line.data;
  throw new BackupError(
    number === 1 ? "This is no backup of Asterism." : `The backup is damaged at line ${number}.`,
  );
}
