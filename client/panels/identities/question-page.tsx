// One question: why it is asked, the evidence, and the answers.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { EntityId, IdentityQuestion } from "../../../graph/index.ts";
import { isTyping } from "../../controllers/typing.ts";
import { NameChoice } from "../corrections/name-choice.tsx";
import { NoteField } from "../corrections/note-field.tsx";
import { Compare } from "./compare.tsx";
import type { Answer } from "./question-words.ts";
import {
  answerHelp,
  answerWords,
  confidenceInWords,
  isOneNow,
  namesOf,
  percentOf,
  sideKept,
} from "./question-words.ts";

interface QuestionPageProps {
  readonly question: IdentityQuestion;
  /** `3 of 17`. */
  readonly place: string;
  /** Whether a dialog on top has the keys. */
  readonly silent: boolean;
  readonly onAnswer: (
    question: IdentityQuestion,
    answer: Answer,
    keep: EntityId,
    note: string,
  ) => void;
  readonly onMove: (steps: number) => void;
}

export function QuestionPage(props: QuestionPageProps): JSX.Element {
  const { question, place, silent, onAnswer, onMove } = props;
  const { sides } = question.compared;
  const [keep, setKeep] = useState<EntityId>(() => sideKept(question));
  const [note, setNote] = useState("");
  const say = (answer: Answer) => {
    onAnswer(question, answer, keep, note);
  };
  useAnswerKeys(silent, say);
  const words = answerWords(question);
  const help = answerHelp(question);
  return (
    <article className="question" aria-label="The question">
      <div className="question-evidence" tabIndex={0} role="region" aria-label="Evidence">
        <p className="question-reason">{question.message}</p>
        <p className="small quiet question-sure">
          As Asterism sees it: {confidenceInWords(question.confidence)}{" "}
          <span className="number">({percentOf(question.confidence)})</span>
        </p>
        <Compare compared={question.compared} names={namesOf(question)} />
      </div>
      <footer className="question-answers">
        {!isOneNow(question) && <NameChoice names={sides} keep={keep} onKeep={setKeep} />}
        <NoteField note={note} onChange={setNote} />
        <div className="question-buttons">
          <AnswerButton
            words={words.one}
            help={help.one}
            shortcut="S"
            onClick={() => {
              say("one");
            }}
          />
          <AnswerButton
            words={words.two}
            help={help.two}
            shortcut="N"
            onClick={() => {
              say("two");
            }}
          />
          <span className="question-place">
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              onClick={() => {
                onMove(-1);
              }}
            >
              Back
            </Button>
            <span className="small quiet number">{place}</span>
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              onClick={() => {
                onMove(1);
              }}
            >
              Skip
            </Button>
          </span>
        </div>
      </footer>
    </article>
  );
}

interface AnswerButtonProps {
  readonly words: string;
  readonly help: string;
  readonly shortcut: string;
  readonly onClick: () => void;
}

function AnswerButton({ words, help, shortcut, onClick }: AnswerButtonProps): JSX.Element {
  return (
    <Button
      data-writes
      variant="default"
      title={help}
      aria-keyshortcuts={shortcut.toLowerCase()}
      rightSection={
        <kbd className="question-key" aria-hidden>
          {shortcut}
        </kbd>
      }
      onClick={onClick}
    >
      {words}
    </Button>
  );
}

/** s says one, n says two. */
function useAnswerKeys(silent: boolean, say: (answer: Answer) => void): void {
  const latest = useRef({ silent, say });
  latest.current = { silent, say };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.silent || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key === "s") latest.current.say("one");
      else if (event.key === "n") latest.current.say("two");
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}
