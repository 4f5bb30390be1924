// The papers of an author, venue or keyword, twenty at a time, with their downloads.
import { Button, Skeleton } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { getPapersOf } from "../../api/explore.ts";
import { count } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperItem } from "./paper-item.tsx";
import { Section } from "./parts.tsx";

interface PaperListProps {
  readonly corpus: string;
  readonly id: EntityId;
}

export function PaperList({ corpus, id }: PaperListProps): JSX.Element {
  return (
    <Section title="Papers" aside={<PaperDownloads corpus={corpus} id={id} />}>
      <ul className="rows">
        <PaperPage key={id} corpus={corpus} id={id} next={null} before={0} />
      </ul>
    </Section>
  );
}

interface PaperPageProps extends PaperListProps {
  readonly next: string | null;
  /** Papers on the pages before. */
  readonly before: number;
}

/** One page, and after it either a button or the page that follows. */
function PaperPage({ corpus, id, next, before }: PaperPageProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const { value, problem } = useLoad(`papers ${corpus} ${id} ${next ?? ""}`, (signal) =>
    getPapersOf(corpus, id, next, signal),
  );
  if (problem !== null) return <li role="alert">{problem.message}</li>;
  if (value === null) return <PaperSkeleton />;
  const shown = before + value.items.length;
  return (
    <>
      {value.items.map((paper) => (
        <PaperItem key={paper.id} paper={paper} />
      ))}
      {value.next !== null && open && (
        <PaperPage corpus={corpus} id={id} next={value.next} before={shown} />
      )}
      {value.next !== null && !open && (
        <li>
          <Button
            variant="default"
            size="xs"
            fullWidth
            onClick={() => {
              setOpen(true);
            }}
          >
            Show more ({count(value.total - shown)} left)
          </Button>
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
