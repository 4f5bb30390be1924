// Nothing to answer: why, and that corrections can be made all the same.
import type { JSX } from "react";
import type { QUESTION_CODES } from "./question-codes.ts";

interface EmptyProps {
  readonly list: keyof typeof QUESTION_CODES;
  readonly about: boolean;
}

export function Empty({ list, about }: EmptyProps): JSX.Element {
  return (
    <div className="workbench-empty">
      <p className="dialog-title">
        {list === "questions" ? "No open question" : "Nothing done by itself"}
        {about && " about this author"}
      </p>
      <p className="quiet">
        {list === "questions"
          ? "Where the evidence is clear, names are joined or told apart without asking. Any author, venue or keyword can still be corrected on its own page, under “Correct”."
          : "All names stand as the sources write them: none was joined with another, and none stands for several people."}
      </p>
    </div>
  );
}
