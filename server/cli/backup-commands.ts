// `asterism backup` and `asterism restore`: everything that is kept, as one file.
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { linesOfBackup, writeBackupFile } from "../backup/backup-file.ts";
import { readBackup } from "../backup/read-backup.ts";
import { restoreCorpus, type Restored } from "../backup/restore.ts";
import { backupLines } from "../backup/write-backup.ts";
import type { Store } from "../store/store.ts";
import { errnoOf, fileError } from "../store/store-error.ts";
import { Failure, wordsOf } from "./failure.ts";
import { keptOptions, openKept, resolveAgain, type KeptOptions } from "./open-kept.ts";
import { say } from "./output.ts";

export function backupCommand(): Command {
  return withKeptOptions(
    new Command("backup")
      .description("write all collections, with what was decided and tagged, into FILE")
      .argument("<file>", "the backup to write, for instance asterism.backup"),
  ).action(backUp);
}

export function restoreCommand(): Command {
  return withKeptOptions(
    new Command("restore")
      .description("put back the collections of a backup; those that are there stay as they are")
      .argument("<file>", "a backup, as asterism backup writes it"),
  ).action(restore);
}

function withKeptOptions(command: Command): Command {
  for (const option of keptOptions()) command.addOption(option);
  return command;
}

async function backUp(file: string, options: KeptOptions): Promise<void> {
  if (options.database === undefined && (await isEmpty(options.data)))
    throw nothingKept(resolve(options.data));
  return withStore(options, async (store) => {
    if (!(await store.wasUsed()))
      throw nothingKept(options.database === undefined ? resolve(options.data) : "this database");
    let count = 0;
    const lines = backupLines(store, () => count++);
    await writeBackupFile(file, lines).catch((error: unknown) => {
      throw new Failure(`Cannot back up into ${file}: ${wordsOf(error)}`);
    });
    say(`${counted(count)} in ${file}.`);
  });
}

/** A folder that nobody made is not to be made by looking for what is in it. */
async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw fileError(resolve(folder), "open the data folder", error);
  });
  return names.length === 0;
}

/** A backup of the wrong place would be found empty on the day it is needed. */
function nothingKept(place: string): Failure {
  return new Failure(
    `Nothing was ever kept in ${place}, so there is nothing to back up. Say with --data or --database where it is.`,
  );
}

async function restore(file: string, options: KeptOptions): Promise<void> {
  const read = () => readBackup(linesOfBackup(file));
  // All of it is checked before anything is changed.
  const names: string[] = [];
  try {
    for await (const { entry } of read()) names.push(entry.name);
  } catch (error) {
    throw new Failure(`Cannot restore ${file}: ${wordsOf(error)} Nothing was changed.`);
  }
  say(`${file} is whole: ${counted(names.length)}.`);
  await withStore(options, async (store) => {
    for await (const corpus of read()) {
      const outcome = await restoreCorpus(store, corpus, resolveAgain);
      say(`${corpus.entry.name}: ${OUTCOMES[outcome]}`);
      if (outcome !== "there") sayLeftOut(corpus.leftOut);
    }
  });
}

/** Most of what was left out that is told one by one. */
const TOLD = 10;

function sayLeftOut(leftOut: readonly string[]): void {
  if (leftOut.length === 0) return;
  say(`  Left out, because this version cannot use it: ${leftOut.length}`);
  for (const why of leftOut.slice(0, TOLD)) say(`    ${why}`);
  if (leftOut.length > TOLD) say(`    and ${leftOut.length - TOLD} more`);
}

const OUTCOMES: Readonly<Record<Restored, string>> = {
  restored: "restored",
  there: "is there already and stays as it is",
  "resolved-anew":
    "restored; this version reads its files a little differently than the one before",
};

async function withStore(
  options: KeptOptions,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const store = await openKept(options);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

function counted(collections: number): string {
  return collections === 1 ? "1 collection" : `${collections} collections`;
}
