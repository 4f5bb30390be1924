// How well a paper fits its topic.
import type { JSX } from "react";
import { shareInWords } from "./topic-words.ts";

export function TopicShare({ share }: { readonly share: number }): JSX.Element {
  return (
    <span
      className="quiet small"
      title="How much of its likeness to other papers lies within the topic"
    >
      {shareInWords(share)}
    </span>
  );
}
