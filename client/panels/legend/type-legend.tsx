// What the shapes of the knowledge graph mean.
import type { JSX } from "react";
import { SHAPED_TYPES } from "../../map/node-shape.ts";
import { TYPE_WORDS } from "../../words.ts";

export function TypeLegend(): JSX.Element {
  return (
    <ul className="type-legend" aria-label="Shapes">
      {SHAPED_TYPES.map((type) => (
        <li key={type}>
          <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden>
            <Shape type={type} />
          </svg>
          {TYPE_WORDS[type][0]}
        </li>
      ))}
    </ul>
  );
}

/** As `drawShape` draws it on the map. */
function Shape({ type }: { readonly type: (typeof SHAPED_TYPES)[number] }): JSX.Element {
  switch (type) {
    case "paper":
      return <circle r={5} fill="currentColor" />;
    case "author":
      return <circle r={3.8} fill="none" stroke="currentColor" strokeWidth={2.4} />;
    case "venue":
      return (
        <>
          <circle r={4.7} fill="none" stroke="currentColor" strokeWidth={1.6} />
          <circle r={1.9} fill="currentColor" />
        </>
      );
    case "keyword":
      return <rect x={-5} y={-5} width={10} height={10} fill="currentColor" />;
  }
}
