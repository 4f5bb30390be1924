// The mark of a tag: a colour and a form, so that it can be told by either.
import type { JSX } from "react";
import { tagColor } from "../../../graph/model/look/tag-column.ts";

/** Forms in a box of 16; with twelve colours, sixty marks before one comes again. */
const FORMS = [
  "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z",
  "M8 2 14.5 13.5h-13Z",
  "M3 3h10v10H3Z",
  "M8 1.5 14.5 8 8 14.5 1.5 8Z",
  "M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z",
] as const;

export function TagMark({ color }: { readonly color: number }): JSX.Element {
  return (
    <svg className="tag-mark" viewBox="0 0 16 16" width={13} height={13} aria-hidden>
      <path d={FORMS[color % FORMS.length]} fill={tagColor(color)} />
    </svg>
  );
}
