// What decisions do to ids: where something is found after a step was made or taken back. Pure.
import type { CurationState, Decision, EntityId, SubjectId } from "../../graph/index.ts";
import { idAfter, splitId } from "../../graph/model/decision.ts";
import { isTopicId } from "./topic-id.ts";
import type { OpenPage, Selection } from "./view.ts";
import type { PathSelection } from "./paths.ts";
import { samePaths } from "./paths.ts";

/** Where an id leads to; null when it is hidden. */
export type Follow = (id: EntityId) => EntityId | null;

/** The id after a step was taken back: whoever was set apart is with the others again. */
export function idBefore(id: EntityId, step: readonly Decision[]): EntityId {
  return step.reduceRight<EntityId>(
    (now, decision) => (decision.kind === "split" && splitId(decision) === now ? decision.id : now),
    id,
  );
}

/** The id after all steps; decisions without effect lead nowhere. */
export function idNow(id: EntityId, { steps, unapplied }: CurationState): EntityId | null {
  const idle = new Set(unapplied.map(({ index }) => index));
  return idAfter(
    id,
    steps.flat().filter((_, index) => !idle.has(index)),
  );
}

/** What stays selected: a link whose ends became one is that one. */
export function followSelection(selection: Selection | null, follow: Follow): Selection | null {
  if (selection === null) return null;
  if (selection.type === "node") {
    const id = follow(selection.id);
    if (id === selection.id) return selection;
    return id === null ? null : { type: "node", id };
  }
  if (selection.type === "paths") return followPaths(selection, follow);
  if (selection.type !== "link") return selection;
  const [source, target] = [follow(selection.source), follow(selection.target)];
  if (source === selection.source && target === selection.target) return selection;
  if (source === null || target === null) return null;
  return source === target ? { type: "node", id: source } : { type: "link", source, target };
}

/** The page that stays open: of whoever its subject is now; hidden ones have none. */
export function followPage(page: OpenPage | null, follow: Follow): OpenPage | null {
  if (page === null) return null;
  const to = (id: SubjectId): SubjectId | null => (isTopicId(id) ? id : follow(id));
  const about = to(page.about);
  if (about === null) return null;
  const beside = page.beside === null ? null : to(page.beside);
  const among = page.among === null ? null : to(page.among);
  if (about === page.about && beside === page.beside && among === page.among) return page;
  return { ...page, about, beside: beside === about ? null : beside, among };
}

/** Paths between who is found there; one end that is gone is to be chosen anew. */
function followPaths(paths: PathSelection, follow: Follow): PathSelection {
  const { from, to, rules } = paths;
  const next = {
    ...paths,
    from: from && follow(from),
    to: to && follow(to),
    rules: { ...rules, avoid: rules.avoid.map(follow).filter((id) => id !== null) },
  };
  return samePaths(paths, next) ? paths : next;
}

/** The state with one more step, before the server confirms it. */
export function withStep(curation: CurationState, step: readonly Decision[]): CurationState {
  return { ...curation, steps: [...curation.steps, step], undone: 0 };
}
