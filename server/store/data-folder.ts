// The layout of a data folder, and the checks before anything is written into one.
//
//     asterism.json    says that the folder is ours, and of which version
//     lock             who has it open
//     journal.jsonl    what was created, decided and deleted, in order
//     sources/<id>/    the files of each corpus as they were imported
//     jobs/<id>        what jobs under way need to be begun again, should this process end before them
//     jobs/ended       how the last ones ended
//     database/        an index over these, made again when it is lost
//     database.json    whether that index can be trusted
//     computed/<id>/   maps, topics and answers that were computed, to be computed again when they are lost
import { mkdir, readFile, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceDurably, syncFolder } from "./durable-files.ts";
import { StoreError, errnoOf, fileError } from "./store-error.ts";

/** Raised when an older Asterism could no longer read the folder. */
export const FOLDER_VERSION = 1;

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly manifest: string;
  readonly lock: string;
  readonly journal: string;
  readonly sources: string;
  readonly jobs: string;
  readonly database: string;
  readonly databaseState: string;
  readonly computed: string;
}

/** Makes the folder if needed, and refuses one that is not ours. Writes nothing into it. */
export async function findDataFolder(dataDir: string): Promise<DataFolder> {
  const path = resolve(dataDir);
  const folder: DataFolder = {
    path,
    manifest: join(path, "asterism.json"),
    lock: join(path, "lock"),
    journal: join(path, "journal.jsonl"),
    sources: join(path, "sources"),
    jobs: join(path, "jobs"),
    database: join(path, "database"),
    databaseState: join(path, "database.json"),
    computed: join(path, "computed"),
  };
  try {
    // Reading lists are nobody's business on a machine that many use. A folder that was there stays
    // as it is.
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    const version = await versionOf(folder);
    if (version === null) await refuseForeign(folder);
    else refuseNewer(folder, version);
    return folder;
  } catch (error) {
    throw fileError(path, "open the data folder", error);
  }
}

/** Marks the folder as ours and makes what is missing in it. Only for who holds its lock. */
export async function claimDataFolder(folder: DataFolder): Promise<void> {
  try {
    await mkdir(folder.sources, { recursive: true });
    if ((await versionOf(folder)) === FOLDER_VERSION) return;
    const manifest = { application: "asterism", version: FOLDER_VERSION };
    await replaceDurably(folder.manifest, `${JSON.stringify(manifest)}\n`);
    await syncFolder(folder.path);
  } catch (error) {
    throw fileError(folder.path, "write the data folder", error);
  }
}

/** The version in the manifest; null without one. */
async function versionOf(folder: DataFolder): Promise<number | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(folder.manifest, "utf8"));
    if (typeof manifest === "object" && manifest !== null && "version" in manifest)
      if (typeof manifest.version === "number") return manifest.version;
    throw new SyntaxError("no version");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    if (!(error instanceof SyntaxError)) throw error;
    throw new StoreError(
      "damaged",
      `Cannot open the data folder ${folder.path}: asterism.json is not readable. Put {"application":"asterism","version":${FOLDER_VERSION}} into it if the folder is Asterism's.`,
      { cause: error },
    );
  }
}

/** A folder without manifest is taken only when it is empty, or a first start was cut short. */
async function refuseForeign(folder: DataFolder): Promise<void> {
  const names = await readdir(folder.path);
  const foreign = names.find(
    (name) => !/^(?:lock|lock\..*|sources|asterism\.json\.partial)$/u.test(name),
  );
  if (foreign === undefined) return;
  throw new StoreError(
    "foreign-folder",
    `${folder.path} holds other files (${foreign}) and is no data folder of Asterism. Choose an empty or new folder with --data.`,
  );
}

function refuseNewer(folder: DataFolder, version: number): void {
  if (version <= FOLDER_VERSION) return;
  throw new StoreError(
    "newer-version",
    `The data folder ${folder.path} was written by a newer Asterism (version ${version} of the folder, this one knows ${FOLDER_VERSION}). Update Asterism, or choose another folder with --data.`,
  );
}
