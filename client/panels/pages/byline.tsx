// Where somebody stands in bylines: alone, first, in between, last.
import type { JSX } from "react";
import type { BylinePlaces } from "../../../graph/index.ts";
import { count } from "../../words.ts";
import { Stats } from "../inspector/parts.tsx";

export function Byline({ byline }: { readonly byline: BylinePlaces }): JSX.Element {
  const { alone, first, middle, last } = byline;
  return (
    <section className="section" aria-label="Place in the byline">
      <Stats
        stats={[
          { label: "Alone", value: count(alone), help: "Papers with no co-author." },
          { label: "First author", value: count(first), help: "Named first, with others." },
          { label: "In between", value: count(middle), help: "Neither first nor last." },
          { label: "Last author", value: count(last), help: "Named last, with others." },
        ]}
      />
    </section>
  );
}
