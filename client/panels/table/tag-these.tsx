// Tags all that is marked in a list at once.
import type { JSX } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppStore } from "../../state/context.ts";
import { openTagging } from "../../state/tag-actions.ts";

interface TagTheseProps {
  readonly ids: readonly EntityId[];
  /** What they are, to stand behind a verb: `12 papers`. */
  readonly words: string;
  readonly label?: string;
  /** How it looks among others. */
  readonly className?: string;
}

export function TagThese({
  ids,
  words,
  label = "Tag these…",
  className = "link",
}: TagTheseProps): JSX.Element {
  const store = useAppStore();
  return (
    <button
      type="button"
      className={className}
      data-writes
      onClick={() => {
        store.run(openTagging({ type: "list", ids, words }));
      }}
    >
      {label}
    </button>
  );
}
