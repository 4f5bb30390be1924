// Files that are maps already: Asterism's own GEXF, GraphML and JSON, given in place of papers.
import {
  DEFAULT_LOOK,
  GraphError,
  VIEW_OPTIONS,
  checkLookWithoutPapers,
  mapFileOf,
  pictureOptions,
  readMap,
  type MapFileFormat,
  type ReadMap,
} from "../../graph/index.ts";
import { allBytes, heldSource, peek, type ByteSource } from "../jobs/byte-source.ts";
import { decodeText } from "../jobs/decode-text.ts";
import { RefusedFile } from "../jobs/refused.ts";
import { isZip, unpack, unpackedHead } from "../jobs/unpack.ts";
import { refuseWithoutPapers, type MapFileLook } from "../map-files.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";
import { lookOf, savedPicture, type PictureFlags } from "./picture-flags.ts";
import { refusalOf } from "./read-corpus.ts";
import type { ViewFlags } from "./view-flags.ts";

/** Bytes that tell. */
const HEAD = 4096;
/** Our maps begin so, however much is said of them before the first element. */
const BEGINS = /^\s*<\?xml[^>]{0,200}\?>\s*<\?asterism /u;

/**
 * The map in the one file that was given, or the files to go on with: there are several, or they have
 * papers in them. Only the beginning of a file is looked at where it is no map.
 *
 * @throws Failure for a map that cannot be read back
 */
export async function mapInput(
  sources: readonly ByteSource[],
): Promise<{ readonly read: ReadMap | null; readonly sources: readonly ByteSource[] }> {
  const [only, ...others] = sources;
  if (only === undefined || others.length > 0 || only.format !== null)
    return { read: null, sources };
  const { head, chunks } = await peek(only.chunks, HEAD);
  if (isZip(head)) return mapInZip(only, await allBytes(chunks));
  const source = { ...only, chunks };
  if (!isMap(only.name, unpackedHead(head.subarray(0, HEAD))))
    return { read: null, sources: [source] };
  const { name, bytes } = await unpackedWhole(source);
  return { read: mapOf(name, bytes), sources };
}

/** The map in an archive that holds it alone, or the archive to go on with. */
async function mapInZip(
  archive: ByteSource,
  bytes: Uint8Array,
): Promise<{ readonly read: ReadMap | null; readonly sources: readonly ByteSource[] }> {
  const again = (): ByteSource => heldSource({ ...archive, bytes });
  let found: { name: string; bytes: Uint8Array } | null = null;
  for await (const part of unpack(again())) {
    if ("refused" in part || found !== null) return { read: null, sources: [again()] };
    const { head, chunks } = await peek(part.file.chunks, HEAD);
    if (!isMap(part.file.name, head.subarray(0, HEAD))) return { read: null, sources: [again()] };
    found = { name: part.file.name, bytes: await allBytes(chunks) };
  }
  const read = found === null ? null : mapOf(found.name, found.bytes);
  return { read, sources: [again()] };
}

function isMap(name: string, head: Uint8Array): boolean {
  const beginning = decodeText(name, head).text;
  return BEGINS.test(beginning) || mapFileOf(beginning) !== null;
}

function mapOf(name: string, bytes: Uint8Array): ReadMap | null {
  try {
    return readMap(decodeText(name, bytes).text, name);
  } catch (error) {
    if (error instanceof GraphError) throw new Failure(error.message);
    throw error;
  }
}

/** All of the one file that a source is or holds. */
async function unpackedWhole(source: ByteSource): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    for await (const part of unpack(source)) {
      if ("refused" in part) throw new RefusedFile(part.refused);
      return { name: part.file.name, bytes: await allBytes(part.file.chunks) };
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw new Failure(refusalOf(error.read));
    throw error;
  }
  return { name: source.name, bytes: new Uint8Array() };
}

/** A map is finished: what shapes one is refused rather than passed over. */
export function checkMapFlags(format: MapFileFormat, read: ReadMap, flags: ViewFlags): void {
  const { kind } = read.map.network;
  const network = flags["network"];
  if (network !== undefined && network !== kind)
    throw new Failure(
      `The file is a map of the ${kind} network; other networks need the papers.`,
      2,
    );
  const shaping = ["recipe", "decisions", ...VIEW_OPTIONS.map(({ name }) => name)];
  const given = shaping.find((name) => flags[name] !== undefined);
  if (given !== undefined)
    throw new Failure(
      `--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} needs the papers; the file is a map that is finished.`,
      2,
    );
  orFailure(() => {
    refuseWithoutPapers(format, read);
  });
}

/**
 * The look of what is made of a map: the file's own, with flags on top. It cannot be coloured by what
 * only the papers tell: asked for, that is refused; where the file had it, it is told.
 */
export function lookOfMap({ recipe: { picture } }: ReadMap, flags: PictureFlags): MapFileLook {
  const saved = picture === undefined ? null : savedPicture({ ...picture });
  const look = lookOf(flags, saved);
  if (saved === null || flags.colorBy !== undefined || flags.sizeBy !== undefined) {
    orFailure(() => {
      checkLookWithoutPapers(pictureOptions(look.picture));
    });
    return look;
  }
  try {
    checkLookWithoutPapers(pictureOptions(look.picture));
    return look;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    say(`${error.message} Colours and sizes are those of groups and papers.`);
    return { ...look, picture: { ...look.picture, ...DEFAULT_LOOK } };
  }
}

function orFailure(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof GraphError ? new Failure(error.message, 2) : error;
  }
}
