// From the inspector to the full page of what it is about, and to another one beside it.
import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import type { JSX, MouseEvent } from "react";
import { lazy, Suspense, useState } from "react";
import type { CountedRef, SubjectId } from "../../../graph/index.ts";
import { entityTypeOf } from "../../../graph/model/ids.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openPage, viewOfPage } from "../../state/page-actions.ts";
import { writeView } from "../../state/url.ts";
import { CompareButton } from "../pages/compare-button.tsx";

const CompareWith = lazy(() => import("../pages/compare-with.tsx"));

interface PageButtonsProps {
  readonly corpus: string;
  readonly id: SubjectId;
  /** To compare it with, before anything is typed. */
  readonly offers: readonly CountedRef[];
}

export function PageButtons({ corpus, id, offers }: PageButtonsProps): JSX.Element {
  const store = useAppStore();
  const view = useAppState((state) => state.view);
  const [comparing, setComparing] = useState(false);
  const type = entityTypeOf(id) ?? "topic";
  return (
    <>
      <span className="page-buttons">
        <Button
          component="a"
          href={`?${writeView(viewOfPage(view, id))}`}
          variant="default"
          size="compact-sm"
          leftSection={<IconFileText size={15} aria-hidden />}
          onClick={(event: MouseEvent) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            store.run(openPage(id));
          }}
        >
          Full page
        </Button>
        {type !== "paper" && (
          <CompareButton
            open={comparing}
            onToggle={() => {
              setComparing(!comparing);
            }}
          />
        )}
      </span>
      {comparing && type !== "paper" && (
        <Suspense fallback={null}>
          <CompareWith corpus={corpus} about={id} type={type} offers={offers} />
        </Suspense>
      )}
    </>
  );
}
