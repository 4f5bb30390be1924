// The comparison as a picture: a link for each format.
import type { JSX } from "react";
import { DIFFERENCE_PICTURES, differencePictureUrl } from "../../api/difference.ts";
import type { ComparedAs } from "../../state/compare.ts";
import { useDownload } from "../shared/use-download.ts";

interface SaveComparisonProps {
  /** Where the comparison is asked for. */
  readonly path: string;
  readonly as: ComparedAs;
}

export function SaveComparison({ path, as }: SaveComparisonProps): JSX.Element {
  const download = useDownload();
  const what = as === "two" ? "both maps" : "the difference";
  return (
    <p className="small">
      <span className="quiet">Picture of {what}: </span>
      {DIFFERENCE_PICTURES.map((format, i) => (
        <span key={format}>
          {i > 0 && " · "}
          <a
            className="link"
            href={differencePictureUrl(path, as, format)}
            download
            onClick={download}
            aria-label={`Save a picture of ${what} as ${format.toUpperCase()}`}
          >
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}
