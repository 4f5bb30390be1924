// The papers of a page as files for reference managers.
import type { JSX } from "react";
import type { PaperFormat } from "../../../graph/index.ts";
import type { PaperFile } from "../../api/paper-file.ts";
import { useDownload } from "../shared/use-download.ts";

/** BibTeX holds its recipe; of the others it stands in a file of its own. */
export const RECIPE_HELP =
  "What makes these files again from the same papers: asterism export FILE… --recipe RECIPE --format NAME";

export const PAPER_FORMAT_USES = ["Zotero, EndNote", "Spreadsheets", "Notes, web pages"] as const;

export const PAPER_FORMAT_NAMES: readonly {
  readonly format: PaperFormat;
  readonly name: string;
  readonly use: (typeof PAPER_FORMAT_USES)[number];
}[] = [
  { format: "bibtex", name: "BibTeX", use: "Zotero, EndNote" },
  { format: "ris", name: "RIS", use: "Zotero, EndNote" },
  { format: "csl-json", name: "CSL-JSON", use: "Zotero, EndNote" },
  { format: "csv", name: "CSV", use: "Spreadsheets" },
  { format: "markdown", name: "Markdown", use: "Notes, web pages" },
];

interface PaperDownloadsProps {
  readonly urlOf: (format: PaperFile) => string;
  /** False for what was collected by hand: no recipe makes it again. */
  readonly hasRecipe?: boolean;
}

export function PaperDownloads({ urlOf, hasRecipe = true }: PaperDownloadsProps): JSX.Element {
  const download = useDownload();
  return (
    <>
      {PAPER_FORMAT_NAMES.map(({ format, name }, i) => (
        <span key={format}>
          {i > 0 && " · "}
          <a
            className="link"
            href={urlOf(format)}
            download
            onClick={download}
            aria-label={`Download these papers as ${name}`}
          >
            {name}
          </a>
        </span>
      ))}
      {hasRecipe && (
        <span className="quiet">
          {" · "}
          <a
            className="link"
            href={urlOf("ris-recipe")}
            download
            onClick={download}
            aria-label="Download the recipe of this list"
            title={RECIPE_HELP}
          >
            Recipe
          </a>
        </span>
      )}
    </>
  );
}
