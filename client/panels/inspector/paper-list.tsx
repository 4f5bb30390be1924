// The papers of an author, venue, keyword, topic or group, twenty at a time.
import { Skeleton } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { useState } from "react";
import type { Page, PaperSummary } from "../../../graph/index.ts";
import { useAppState } from "../../state/context.ts";
import { count } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import { PaperItem } from "./paper-item.tsx";
import { Section } from "./parts.tsx";
import { MoreButton } from "./more-button.tsx";

interface PaperListProps {
  /** What the list is: a list of another name is loaded anew. */
  readonly name: string;
  readonly load: (next: string | null, signal: AbortSignal) => Promise<Page<PaperSummary>>;
  readonly aside?: ReactNode;
  /** Otherwise “Papers”. */
  readonly title?: string;
  /** What else to say of each paper. */
  readonly noteOf?: (paper: PaperSummary) => ReactNode;
}

export function PaperList({ aside, title = "Papers", ...list }: PaperListProps): JSX.Element {
  // Another collection of papers after a decision: its pages begin anew.
  const revision = useAppState((state) => state.revision);
  return (
    <Section title={title} aside={aside}>
      <ul className="rows">
        <PaperPage key={`${revision} ${list.name}`} {...list} next={null} before={0} />
      </ul>
    </Section>
  );
}

interface PaperPageProps extends Omit<PaperListProps, "aside" | "title"> {
  readonly next: string | null;
  /** Papers on the pages before. */
  readonly before: number;
}

/** One page, and after it either a button or the page that follows. */
function PaperPage({ next, before, ...list }: PaperPageProps): JSX.Element {
  const { name, load, noteOf } = list;
  const [open, setOpen] = useState(false);
  const { value, problem } = useLoad(`papers ${name} ${next ?? ""}`, (signal) =>
    load(next, signal),
  );
  if (problem !== null) return <li role="alert">{problem.message}</li>;
  if (value === null) return <PaperSkeleton />;
  const shown = before + value.items.length;
  return (
    <>
      {value.items.map((paper) => (
        <PaperItem key={paper.id} paper={paper} note={noteOf?.(paper)} />
      ))}
      {value.next !== null && open && <PaperPage {...list} next={value.next} before={shown} />}
      {value.next !== null && !open && (
        <li>
          <MoreButton
            onMore={() => {
              setOpen(true);
            }}
          >
            Show more ({count(value.total - shown)} left)
          </MoreButton>
        </li>
      )}
    </>
  );
}

export function PaperSkeleton(): JSX.Element {
  return (
    <li aria-label="Loading papers">
      {[92, 78, 85].map((width) => (
        <div key={width} className="paper">
          <Skeleton height={12} width={`${width}%`} mb={8} />
          <Skeleton height={9} width="55%" />
        </div>
      ))}
    </li>
  );
}
