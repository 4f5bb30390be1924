// What the map shows as one sentence, each part with a button that takes it away.
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { NetworkKind, NetworkOptions } from "../../../graph/index.ts";
import { beginsWithNodes, viewParts } from "../../../graph/model/view-sentence.ts";
import { useAppStore } from "../../state/context.ts";
import { removeFilters } from "../../state/filter-actions.ts";
import { ITEM_WORDS } from "../../words.ts";

interface SentenceProps {
  readonly kind: NetworkKind;
  readonly options: NetworkOptions;
  readonly nameOf: (id: string) => string;
}

export function Sentence({ kind, options, nameOf }: SentenceProps): JSX.Element {
  const store = useAppStore();
  const parts = viewParts(kind, options, nameOf);
  const [, many] = ITEM_WORDS[kind];
  const begun = beginsWithNodes(kind, options);
  const items = many.charAt(0).toUpperCase() + many.slice(1);
  return (
    <div className="sentence" role="group" aria-label="What the map shows, in words">
      {!begun && <span>{parts.length === 0 ? `All ${many}` : items}</span>}
      {parts.map((part, k) => (
        <span key={part.options[0]} className="sentence-part">
          <span>{begun && k === 0 ? capitalized(part.words) : part.words}</span>
          <button
            type="button"
            className="sentence-drop"
            aria-label={`Drop “${part.words}”`}
            title="Drop this filter"
            onClick={() => {
              store.run(removeFilters(part.options));
            }}
          >
            <IconX size={12} aria-hidden />
          </button>
        </span>
      ))}
    </div>
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
