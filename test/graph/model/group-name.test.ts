// Groups among authors: by words that people do not bear.
import { describe, expect, it } from "vitest";
import { isGroupName } from "../../../graph/model/group-name.ts";

describe("isGroupName", () => {
  it.each([
    "Pell Study Group",
    "The ALBA Collaboration",
    "University of Lund, Department of Botany",
    "Ministry of Rivers, Tarn",
    "Institut für Botanik, Lund",
    "Société de Botanique",
    "Tarn Centre for Rivers",
    "Lind Research",
    "Ada Lind and Bo Chen",
    "Rivers, Lakes & Seas",
  ])("takes %s for a group", (name) => {
    expect(isGroupName(name)).toBe(true);
  });

  it.each([
    "Ada Lind",
    "Lind, Ada",
    "College, Ada",
    "Bureau, Alexandre",
    "Ortega y Gasset, José",
    "Van de Velde, Sofie",
    "Ana Maria Coll",
    "Hub Researcher",
    "Andrew Ofori",
    "DeepMind",
    "",
  ])("takes %s for no group", (name) => {
    expect(isGroupName(name)).toBe(false);
  });
});
