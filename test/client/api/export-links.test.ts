// Links to exported files carry what colours and sizes stand for.
import { expect, test } from "vitest";
import { mapExportUrl } from "../../../client/api/explore.ts";
import { DEFAULT_LOOK } from "../../../graph/model/look.ts";

test("a link to a file says the look where it is not the first one", () => {
  const url = (look: Parameters<typeof mapExportUrl>[3]) =>
    mapExportUrl("c1", "venues", { base: "suggested" }, look, "svg").split("?")[1];
  expect(url(DEFAULT_LOOK)).toBe("format=svg");
  expect(url({ colorBy: "mean-year", sizeBy: "links" })).toBe(
    "format=svg&color=mean-year&size=links",
  );
});
