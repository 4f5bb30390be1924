// The papers of one year, of what is selected or of all: what stands behind a bar of a histogram.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { getMapPapers, mapPapersPath, mapPapersUrl, partOf } from "../../api/map-parts.ts";
import { papersPath } from "../../api/explore.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openYear } from "../../state/table-actions.ts";
import { changeOptions } from "../../state/view-actions.ts";
import type { YearPage as Year } from "../../state/table.ts";
import type { View } from "../../state/view.ts";
import { useSelectedName } from "../table/use-selected-name.ts";
import { Frame } from "./frame.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";

interface YearPageProps {
  readonly corpus: string;
  readonly page: Year;
}

export function YearPage({ corpus, page }: YearPageProps): JSX.Element {
  const store = useAppStore();
  const { year, whole } = page;
  const path = useAppState((state) => pathOf(corpus, state.view, page));
  const name = useSelectedName();
  const years = useAppState((state) => state.view.options.years);
  const isolated = useAppState((state) => state.view.isolated);
  const about = whole || name === null ? (isolated === null ? null : "the group shown") : name;
  const alone = years?.[0] === year && years[1] === year;
  return (
    <Frame kind="year" title={String(year)} subtitle={wordsOf(page, about)}>
      <p className="show-only row">
        {name !== null && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Back to ${name}`}
            onClick={() => {
              store.run(openYear(null));
            }}
          >
            Back
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={alone}
          onClick={() => {
            store.run(changeOptions({ years: [year, year] }));
          }}
        >
          Show only {year} on the map
        </Button>
      </p>
      <PaperList
        name={path}
        load={(next, signal) =>
          getMapPapers(path, { limit: "20", ...(next === null ? {} : { next }) }, signal)
        }
        aside={<PaperDownloads urlOf={(format) => mapPapersUrl(path, format)} />}
      />
    </Frame>
  );
}

function wordsOf({ all }: Year, about: string | null): string {
  const where = all ? "in the whole collection" : "in this view";
  return about === null ? `Papers ${where}` : `Papers of ${about}, ${where}`;
}

/** Groups and links belong to a map: their papers are always those of the view. */
function pathOf(corpus: string, view: View, { year, all, whole }: Year): string {
  const selection = whole ? null : view.selection;
  const entity = selection?.type === "node" || selection?.type === "topic" ? selection.id : null;
  if (all && (entity !== null || whole || selection === null))
    return papersPath(corpus, entity, year);
  const asked = { corpus, kind: view.network, options: view.options };
  return mapPapersPath(asked, partOf({ selection, isolated: view.isolated }), { year });
}
