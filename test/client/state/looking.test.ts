import { expect, test } from "vitest";
import { pasteText } from "../../../client/state/panel-actions.ts";
import { changing, onlyLooking } from "../../../client/state/looking.ts";
import { firstState } from "../../../client/state/state.ts";
import { tagSelection } from "../../../client/state/tag-actions.ts";
import { readView } from "../../../client/state/url.ts";

const selected = firstState(readView("?corpus=c&select=author:ada-lind"), true);

test("who may only look is told so, and nothing opens", () => {
  const looking = onlyLooking(true)(selected);
  for (const action of [changing(pasteText("a list")), tagSelection()]) {
    const after = action(looking);
    expect(after.panels).toBe(looking.panels);
    expect(after.toast?.words).toMatch(/needs the right to change something/);
  }
});

test("who may change something does", () => {
  expect(onlyLooking(false)(selected)).toBe(selected);
  expect(changing(pasteText("a list"))(selected).panels.dialog).toBe("import");
  expect(tagSelection()(selected).panels.dialog).toBe("tag");
});
