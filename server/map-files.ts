// Maps as files of every format: text by the library, PDF and PNG by printers of ours.
import {
  GraphError,
  dressed,
  drawMap,
  pictureOptions,
  writeNetwork,
  type AskedPicture,
  type Corpus,
  type MapFileFormat,
  type MarkedTag,
  type NetworkMap,
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
  if (format === "pdf") {
    // Loaded when somebody wants it: every other start goes without the printer and its fonts.
    const { printPdf } = await import("./pdf/print-pdf.ts");
    const shown = dressed(map, corpus, pictureOptions(picture), tags);
    return [printPdf(drawMap(shown, { ...options, format }, corpus))];
  }
  if (format === "png") {
    const { printPng } = await import("./png/print-png.ts");
    const asked = pictureOptions(picture);
    const shown = dressed(map, corpus, asked, tags);
    return [await printPng(drawMap(shown, { ...options, format }, corpus), asked.scale)];
  }
  return writeNetwork(format, map, corpus, options);
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
