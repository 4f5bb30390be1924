// The full page that is open: of one thing, of two side by side, or of a paper.
import type { JSX } from "react";
import { useAppState } from "../../state/context.ts";
import { FullPaper } from "./full-paper.tsx";
import { subjectTypeOf } from "./page-words.ts";
import { SidesPage } from "./sides-page.tsx";
import { SubjectPage } from "./subject-page.tsx";

export default function Pages(): JSX.Element | null {
  const corpus = useAppState((state) => state.view.corpus);
  const page = useAppState((state) => state.view.page);
  if (corpus === null || page === null) return null;
  const { about, beside } = page;
  // Another page begins at its top, with the focus there.
  if (subjectTypeOf(about) === "paper") return <FullPaper key={about} corpus={corpus} id={about} />;
  if (beside !== null && subjectTypeOf(beside) === subjectTypeOf(about))
    return <SidesPage key={`${about} ${beside}`} corpus={corpus} page={{ ...page, beside }} />;
  return <SubjectPage key={about} corpus={corpus} page={page} />;
}
