// Maps as files of every format: text by the library, PDF and PNG by printers of ours.
import {
  GraphError,
  dressed,
  drawMap,
  pictureOptions,
  svgOf,
  writeNetwork,
  type AskedPicture,
  type Corpus,
  type MapFileFormat,
  type MarkedTag,
  type NetworkMap,
  type Picture,
  type Provenance,
  type ReadMap,
} from "../graph/index.ts";
import { fileOptions } from "./file-options.ts";

export interface MapFileLook {
  /** null: the network's name. */
  readonly title: string | null;
  readonly picture: AskedPicture;
  /** Where the papers come from, for reports. */
  readonly provenance?: Provenance;
  /** What nodes are tagged with, for colours that stand for it. */
  readonly tags?: readonly MarkedTag[];
}

/** The file in pieces; the same map and look give the same bytes. */
export async function writeMapFile(
  format: MapFileFormat,
  { map, corpus, years = null }: { map: NetworkMap; corpus: Corpus; years?: ReadMap["years"] },
  { title, picture, provenance, tags }: MapFileLook,
): Promise<Iterable<string | Uint8Array>> {
  const options = {
    ...fileOptions(format, title, picture),
    ...(years === null ? {} : { years }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(tags === undefined ? {} : { tags }),
  };
  if (format === "pdf" || format === "png") {
    const asked = pictureOptions(picture);
    const shown = dressed(map, corpus, asked, tags);
    return printPicture(format, drawMap(shown, { ...options, format }, corpus), asked.scale);
  }
  return writeNetwork(format, map, corpus, options);
}

/** The formats in which a comparison is drawn. */
export const PICTURE_FORMATS = ["svg", "png", "pdf"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/**
 * A picture as a file, in pieces.
 *
 * @param scale of a PNG: its pixels for each pixel of the picture
 */
export async function printPicture(
  format: PictureFormat,
  picture: Picture,
  scale: number,
): Promise<Iterable<string | Uint8Array>> {
  if (format === "svg") return svgOf(picture);
  // Loaded when somebody wants it: every other start goes without the printers and their fonts.
  if (format === "pdf") return [(await import("./pdf/print-pdf.ts")).printPdf(picture)];
  return [await (await import("./png/print-png.ts")).printPng(picture, scale)];
}

/** What only the papers behind a map tell: a file of a map does not hold them. */
export function refuseWithoutPapers(format: MapFileFormat, { years }: ReadMap): void {
  if (format !== "html" && format !== "report" && !(format === "gexf-dynamic" && years === null))
    return;
  throw new GraphError(
    "invalid-option",
    `A file of a map does not hold the papers that ${format} needs; give the papers themselves.`,
    { details: { option: "format" } },
  );
}
