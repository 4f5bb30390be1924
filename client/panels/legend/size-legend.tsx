// What sizes stand for: three discs of the map with their numbers.
import type { JSX } from "react";
import type { SizeBy } from "../../../graph/index.ts";
import { sizeSamples } from "../../../graph/model/look/disc-sizes.ts";
import { SIZE_WORDS } from "../../../graph/model/look.ts";
import type { Appearance } from "../../map/appearance/appearance.ts";
import { discRadii } from "../../map/looks.ts";

/** Radius of the largest disc of the legend, and the least that can be seen; pixels. */
const LARGEST = 13;
const SMALLEST = 1.6;

interface SizeLegendProps {
  readonly appearance: Appearance;
  readonly sizeBy: SizeBy;
}

export function SizeLegend({ appearance, sizeBy }: SizeLegendProps): JSX.Element | null {
  const { map, sizes } = appearance;
  if (sizes === null) return null;
  const samples = sizeSamples(sizes, discRadii(map));
  const largest = samples.at(-1)?.radius ?? 1;
  const words = SIZE_WORDS[sizeBy];
  return (
    <div className="size-legend">
      {samples.length === 0 && (
        <p className="quiet small legend-none">No source of these papers states it.</p>
      )}
      <ul className="size-samples number" aria-label={`Sizes of discs: ${words}`}>
        {samples.map(({ label, radius }) => {
          const shown = Math.max(SMALLEST, (radius / largest) * LARGEST);
          const side = 2 * Math.ceil(shown + 1);
          return (
            <li key={label}>
              <svg
                width={side}
                height={side}
                viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
                aria-hidden
              >
                <circle r={shown} fill="currentColor" fillOpacity={0.16} stroke="currentColor" />
              </svg>
              {label}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
