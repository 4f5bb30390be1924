// Everything that is fuzzed, by name.
import type { AllBeginnings } from "./beginnings.ts";
import { handedInSubjects } from "./handed-in.ts";
import { ownFileSubjects } from "./own-files.ts";
import { readerSubjects } from "./readers.ts";
import type { Subject } from "./subject.ts";

export interface AllSubjects {
  readonly subjects: readonly Subject[];
  /** Texts of all kinds. */
  readonly others: readonly string[];
}

export function allSubjects(beginnings: AllBeginnings): AllSubjects {
  const subjects = [
    ...readerSubjects(beginnings),
    ...handedInSubjects(beginnings),
    ...ownFileSubjects(),
  ];
  return { subjects, others: [...beginnings.values()].flatMap(({ short }) => short) };
}
