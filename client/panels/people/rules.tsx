// By which rules, and how far back, people are too close to review each other.
import { Checkbox, NumberInput } from "@mantine/core";
import "@mantine/core/styles/Checkbox.css";
import type { JSX } from "react";
import type { ConflictRule } from "../../../graph/index.ts";
import type { AskedRules } from "../../api/people.ts";

const RULES: readonly (readonly [ConflictRule, string])[] = [
  ["same-person", "Is an author"],
  ["joint-paper", "Joint paper"],
  ["same-organization", "Same organization, where known"],
  ["shared-coauthor", "Shared co-author (weak)"],
];

export const USUAL_RULES: AskedRules = {
  asOf: null,
  years: 3,
  rules: ["same-person", "joint-paper", "same-organization"],
};

interface RulesProps {
  readonly value: AskedRules;
  readonly onChange: (value: AskedRules) => void;
}

export function Rules({ value, onChange }: RulesProps): JSX.Element {
  return (
    <div className="people-fields">
      <NumberInput
        size="sm"
        label="Years back"
        min={0}
        max={100}
        allowDecimal={false}
        value={value.years}
        onChange={(years) => {
          onChange({ ...value, years: Number(years) });
        }}
      />
      <NumberInput
        size="sm"
        label="Counted from"
        placeholder="newest year"
        min={1}
        max={9999}
        allowDecimal={false}
        hideControls
        value={value.asOf ?? ""}
        onChange={(asOf) => {
          onChange({ ...value, asOf: asOf === "" ? null : Number(asOf) });
        }}
      />
      <fieldset className="people-rules">
        <legend className="small">What counts as a conflict</legend>
        {RULES.map(([rule, words]) => (
          <Checkbox
            key={rule}
            size="sm"
            label={words}
            checked={value.rules.includes(rule)}
            onChange={(event) => {
              const kept = value.rules.filter((one) => one !== rule);
              onChange({ ...value, rules: event.currentTarget.checked ? [...kept, rule] : kept });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
