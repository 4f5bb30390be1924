// The questions by name, the surest first; arrow keys go from one to the next.
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import type { IdentityQuestion } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { percentOf, questionKey, titleOf } from "./question-words.ts";

interface QuestionListProps {
  readonly questions: readonly IdentityQuestion[];
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

export function QuestionList({ questions, index, onChoose }: QuestionListProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(false);
  const current = questions[index];
  const key = current === undefined ? null : questionKey(current);
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>("[aria-current=true]");
    button?.scrollIntoView({ block: "nearest" });
    // An answer takes its row away, and with it the focus.
    const { activeElement: focused } = document;
    const here = focused === document.body || list.current?.contains(focused) === true;
    // The list comes after the page around it, whose way out was focused meanwhile.
    const arrives = !shown.current && focused?.closest("[role=tablist]") === null;
    shown.current = true;
    if (here || arrives) button?.focus();
  }, [key]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || questions[index + step] === undefined) return;
    event.preventDefault();
    onChoose(index + step);
  };
  return (
    <ol ref={list} className="question-list" aria-label="Questions" onKeyDown={onKeyDown}>
      {questions.map((question, i) => (
        <li key={questionKey(question)}>
          <button
            type="button"
            className="question-row"
            aria-current={i === index}
            data-autofocus={i === index || undefined}
            onClick={() => {
              onChoose(i);
            }}
          >
            <span className="question-title">{titleOf(question)}</span>
            <span className="small quiet">{hintOf(question)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** `One person? · 4 papers · 57 %`. */
function hintOf({ code, compared, confidence }: IdentityQuestion): string {
  const [a, b] = compared.sides;
  const papers = counted(a.papers + b.papers, "paper");
  return [CODE_WORDS[code], papers, percentOf(confidence)].join(" · ");
}

const CODE_WORDS: Readonly<Record<IdentityQuestion["code"], string>> = {
  "maybe-one-author": "One person?",
  "maybe-two-authors": "Two people?",
  "authors-merged": "Joined",
  "author-split": "Told apart",
};
