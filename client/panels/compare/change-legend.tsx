// What colours and signs of the difference mean, with counts; a click lights what changed so.
import type { JSX } from "react";
import type { Change, DifferenceAnswer, NetworkKind } from "../../../graph/index.ts";
import { CHANGES } from "../../../graph/model/difference.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";
import { ChangeMark } from "./change-mark.tsx";
import { CHANGE_WORDS } from "../../../graph/model/difference.ts";

interface ChangeLegendProps {
  readonly numbers: DifferenceAnswer;
  readonly kind: NetworkKind;
  readonly lit: Change | null;
  readonly onLight: (change: Change | null) => void;
}

export function ChangeLegend({ numbers, kind, lit, onLight }: ChangeLegendProps): JSX.Element {
  return (
    <ul className="versus-legend" aria-label="What the colours mean">
      {CHANGES.map((change) => (
        <li key={change}>
          <button
            type="button"
            className="legend-row"
            aria-pressed={lit === change}
            onClick={() => {
              onLight(lit === change ? null : change);
            }}
          >
            <ChangeMark change={change} />
            <span>{CHANGE_WORDS[change]}</span>
            <span className="quiet small number">
              {counted(numbers.nodes[change], ...ITEM_WORDS[kind])}, {count(numbers.links[change])}{" "}
              {numbers.links[change] === 1 ? "link" : "links"}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
