// The papers of a page: all of them, or those that a number of the page stands for; as files too.
import type { JSX } from "react";
import { useState } from "react";
import type { SubjectId } from "../../../graph/index.ts";
import { getPapersAt, papersAtUrl, questionPath, type PaperQuestion } from "../../api/pages.ts";
import { useAppStore } from "../../state/context.ts";
import { narrowPage } from "../../state/page-actions.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { PaperList } from "../inspector/paper-list.tsx";

interface PapersPartProps {
  readonly corpus: string;
  /** Above the list, where it is not just its papers. */
  readonly words: string | null;
  readonly question: PaperQuestion;
}

const ORDERS = [
  { value: "year", label: "Newest first" },
  { value: "title", label: "By title" },
  { value: "venue", label: "By venue" },
  { value: "citations", label: "Most cited first" },
] as const;

/** One list of papers. */
export function PapersPart({ corpus, words, question }: PapersPartProps): JSX.Element {
  const path = questionPath(corpus, question);
  const [order, setOrder] = useState<(typeof ORDERS)[number]["value"]>("year");
  return (
    <PaperList
      name={`${order} ${path}`}
      {...(words === null ? {} : { title: words })}
      load={(next, signal) => getPapersAt(path, order, next, signal)}
      aside={
        <>
          <select
            className="papers-order"
            aria-label="Order of the papers"
            value={order}
            onChange={({ currentTarget }) => {
              const chosen = ORDERS.find(({ value }) => value === currentTarget.value);
              if (chosen !== undefined) setOrder(chosen.value);
            }}
          >
            {ORDERS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <PaperDownloads urlOf={(format) => papersAtUrl(path, order, format)} />
        </>
      }
    />
  );
}

interface NarrowedProps {
  readonly among: SubjectId | null;
  readonly year: number | null;
  /** What is asked of them: `Papers with Bo Chen, 2019`. */
  readonly words: string;
}

/** Says which papers are shown, with the way back to all. */
export function Narrowed({ among, year, words }: NarrowedProps): JSX.Element | null {
  const store = useAppStore();
  if (among === null && year === null) return null;
  return (
    <p className="narrowed" role="status">
      <span className="grow">{words}</span>
      <button
        type="button"
        className="link aside-action"
        onClick={() => {
          store.run(narrowPage({ among: null, year: null }));
        }}
      >
        Show all papers
      </button>
    </p>
  );
}
