// One path in a row: the names along it, with the number of joint papers between each two.
import type { JSX } from "react";
import type { FoundPath, PathsAnswer } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";
import { pathInWords, weakestInWords } from "./path-words.ts";

interface PathRowProps {
  readonly found: FoundPath;
  readonly first: string;
  readonly measure: PathsAnswer["measure"];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function PathRow({ found, first, measure, chosen, onChoose }: PathRowProps): JSX.Element {
  const { hops } = found;
  return (
    <button type="button" className="path-row" aria-expanded={chosen} onClick={onChoose}>
      <span className="visually-hidden">{pathInWords(first, found)}</span>
      <span className="path-names" aria-hidden>
        <span>{first}</span>
        {hops.map(({ to, paperCount }) => (
          <span key={to.id} className="path-hop">
            <span className="path-count number">{count(paperCount)}</span>
            <span>{to.name}</span>
          </span>
        ))}
      </span>
      <span className="small quiet">
        {counted(hops.length, "step")}
        {hops.length > 1 && ` · ${weakestInWords(found, measure)}`}
      </span>
    </button>
  );
}
