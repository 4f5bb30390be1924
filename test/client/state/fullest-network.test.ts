import { expect, test } from "vitest";
import { fullestNetwork } from "../../../client/state/fullest-network.ts";

test("the first network that has nodes", () => {
  const none = { records: 0, papers: 0, authors: 0, venues: 0, keywords: 0, authorships: 0 };
  const counts = { ...none, issues: 0 };
  expect(fullestNetwork({ ...counts, papers: 2, authors: 1, keywords: 3 })).toBe("coauthorship");
  expect(fullestNetwork({ ...counts, papers: 2, keywords: 3 })).toBe("keywords");
  expect(fullestNetwork({ ...counts, papers: 2 })).toBe("knowledge");
  expect(fullestNetwork(counts)).toBeNull();
});
