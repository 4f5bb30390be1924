// What colours stand for where that is not the group: a ramp with its numbers, or categories, of
// which a click lights the nodes.
import type { JSX } from "react";
import type { NetworkKind } from "../../../graph/index.ts";
import type { CategoryLegend, ScaleLegend } from "../../../graph/model/look/paint.ts";
import { colorAt } from "../../../graph/model/look/ramp.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { toggleTone } from "../../state/view-actions.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";
import { capital } from "./look-choice.tsx";

export function Scale({ legend, kind }: LegendProps<ScaleLegend>): JSX.Element {
  const { title, ramp, ticks, logarithmic, unknown } = legend;
  const words = ticks.map(({ label }) => label);
  return (
    <div className="scale">
      {ticks.length === 0 ? (
        <p className="quiet small legend-none">No source of these papers states it.</p>
      ) : (
        <div
          role="img"
          aria-label={`${capital(title)} from dark to light: ${words.join(", ")}`}
          className="scale-body"
        >
          <div className="scale-ramp" style={{ background: rampOf(legend) }} />
          <div className="scale-ticks number">
            {ticks.map(({ at, label }) => (
              <span key={label} style={{ insetInlineStart: `${at * 100}%` }} data-end={endOf(at)}>
                {label}
              </span>
            ))}
          </div>
        </div>
      )}
      {logarithmic && <p className="quiet small legend-none">A logarithmic scale</p>}
      {unknown > 0 && (
        <p className="scale-unknown small quiet">
          <span className="dot" style={{ background: ramp.unknown }} aria-hidden />
          not known of {counted(unknown, ...ITEM_WORDS[kind])}
        </p>
      )}
    </div>
  );
}

/** One value has one colour. */
function rampOf({ ramp, ticks }: ScaleLegend): string {
  const [only, second] = ticks;
  if (only !== undefined && second === undefined) return colorAt(ramp, only.at);
  return `linear-gradient(to right, ${ramp.colors.join(", ")})`;
}

/** Numbers at the ends stand inside them. */
function endOf(at: number): "first" | "last" | undefined {
  if (at === 0) return "first";
  return at === 1 ? "last" : undefined;
}

export function Categories({ legend, kind }: LegendProps<CategoryLegend>): JSX.Element {
  const store = useAppStore();
  const lit = useAppState((state) => state.panels.tone);
  return (
    <ul className="category-list" aria-label={capital(legend.title)}>
      {legend.entries.map(({ tone, label, color, nodes }) => (
        <li key={tone}>
          <button
            type="button"
            className="legend-row"
            aria-pressed={lit === tone}
            data-faded={(lit !== null && lit !== tone) || undefined}
            title={`${label} (${counted(nodes, ...ITEM_WORDS[kind])})`}
            onClick={() => {
              store.run(toggleTone(tone));
            }}
          >
            <span className="dot" style={{ background: color }} aria-hidden />
            <span className="legend-label">{label}</span>
            <span className="legend-size number">{count(nodes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface LegendProps<Legend> {
  readonly legend: Legend;
  readonly kind: NetworkKind;
}
