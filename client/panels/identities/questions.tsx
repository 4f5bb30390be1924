// Questions about who is who, one after the other: a list to choose from, the evidence side by
// side, and two answers. Nothing waits for the map.
import { Button, Loader } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { EntityId, IdentityQuestion } from "../../../graph/index.ts";
import { listIdentities } from "../../api/curation.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { isTyping } from "../../controllers/typing.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { openCorrection } from "../../state/panel-actions.ts";
import { count } from "../../words.ts";
import { noted } from "../corrections/note-field.tsx";
import { useLoad } from "../shared/use-load.ts";
import { QUESTION_CODES } from "./question-codes.ts";
import { Empty } from "./empty.tsx";
import { QuestionList } from "./question-list.tsx";
import { QuestionPage } from "./question-page.tsx";
import { FIRST_PLACE, indexAt, moved, openQuestions } from "./question-queue.ts";
import type { Answer } from "./question-words.ts";
import { decisionOf, namesIn, papersOf, questionKey } from "./question-words.ts";

/** Questions fetched at first, and more at a time. */
const PAGE = 50;
/** The server's own limit. */
const MOST = 200;

interface QuestionsProps {
  readonly corpus: string;
  readonly list: keyof typeof QUESTION_CODES;
  readonly about: EntityId | null;
}

export function Questions({ corpus, list, about }: QuestionsProps): JSX.Element {
  const store = useAppStore();
  const { decide, undo } = useDeciding();
  const covered = useAppState((state) => state.panels.dialog !== null);
  const [limit, setLimit] = useState(PAGE);
  const [place, setPlace] = useState(FIRST_PLACE);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const codes = QUESTION_CODES[list];
  const { value, problem } = useLoad(
    `identities ${corpus} ${list} ${about ?? ""} ${limit}`,
    (signal) => listIdentities(corpus, { codes, about, limit }, signal),
  );
  // What comes from the server knows of all that was answered; approvals it keeps, so do we.
  const confirmed = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setAnswered(confirmed.current);
  }, [value]);

  const open = openQuestions(value?.items ?? [], answered);
  const index = indexAt(open, place);
  const question = open[index];
  const move = (steps: number) => {
    setPlace(moved(open, place, steps));
  };
  const answer = (asked: IdentityQuestion, said: Answer, keep: EntityId, note: string) => {
    const decision = decisionOf(asked, said, keep);
    const [a, b] = asked.compared.sides;
    if (decision === null) {
      const papers = papersOf(b);
      store.run(openCorrection({ what: "split", id: a.id, name: a.name, papers }));
      return;
    }
    const key = questionKey(asked);
    setAnswered(new Set([...answered, key]));
    if (list === "done") confirmed.current = new Set([...confirmed.current, key]);
    setPlace({ key: null, index });
    decide([{ ...decision, ...noted(note) }], namesIn(asked));
  };
  useMoves({ silent: covered, onMove: move, onUndo: undo });

  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <Loader size="sm" m="lg" aria-label="Loading questions" />;
  const left = value.total - (value.items.length - open.length);
  return (
    <>
      {about !== null && (
        <p className="aside workbench-about">
          Only what concerns one author.{" "}
          <button
            type="button"
            className="link aside-action"
            onClick={() => {
              store.run(openIdentities(list));
            }}
          >
            Show everything
          </button>
        </p>
      )}
      {question === undefined ? (
        <Empty list={list} about={about !== null} />
      ) : (
        <div className="questions">
          <div className="questions-side">
            <QuestionList
              questions={open}
              index={index}
              onChoose={(i) => {
                setPlace(moved(open, FIRST_PLACE, i));
              }}
            />
            {value.next !== null && limit < MOST && (
              <Button
                variant="default"
                size="xs"
                fullWidth
                onClick={() => {
                  setLimit(MOST);
                }}
              >
                Show more ({count(left)} in all)
              </Button>
            )}
          </div>
          <QuestionPage
            key={questionKey(question)}
            question={question}
            place={`${count(index + 1)} of ${count(left)}`}
            silent={covered}
            onAnswer={answer}
            onMove={move}
          />
        </div>
      )}
    </>
  );
}

interface Moves {
  readonly silent: boolean;
  readonly onMove: (steps: number) => void;
  readonly onUndo: () => void;
}

/** Keys that go through the questions: j and k, and u takes the last answer back. */
function useMoves(moves: Moves): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { silent, onMove, onUndo } = latest.current;
      if (silent || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === "j") onMove(1);
      else if (event.key === "k") onMove(-1);
      else if (event.key === "u") onUndo();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}
