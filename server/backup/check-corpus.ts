// What a backup says of a collection. Anybody may have written the file: decisions, tags and what was
// said of files are kept where they are what this version knows, the rest is left out and told.
import { z } from "zod";
import {
  COLUMN_FIELDS,
  FORMAT_NAMES,
  MOST_TAGS,
  readDecision,
  type Decision,
  type Tag,
  type TagMember,
} from "../../graph/index.ts";
import { corrections } from "../http/said.ts";
import { tag, tagMember } from "../routes/shapes/tags.ts";
import type { Step } from "../store/curation.ts";
import type { BackedUpFile, ReadFile } from "./backup-lines.ts";

/** Takes a sentence for each thing that is left out. */
export type LeaveOut = (why: string) => void;

/** The steps with the decisions that are some; a step of which nothing is left is none. */
export function checkedSteps(steps: readonly unknown[][], leaveOut: LeaveOut): Step[] {
  return steps.flatMap((step) => {
    const decisions = step.flatMap((value): readonly Decision[] => {
      const decision = readDecision(value);
      if (typeof decision !== "string") return [decision];
      leaveOut(`a decision: ${decision}`);
      return [];
    });
    return decisions.length === 0 ? [] : [decisions];
  });
}

const tagWithAnyMembers = tag.extend({ members: z.array(z.unknown()) });

/** The tags that are some and the only ones of their name, with those of their members that are some. */
export function checkedTags(tags: readonly unknown[], leaveOut: LeaveOut): Tag[] {
  const checked = new Map<string, Tag>();
  for (const value of tags) {
    const read = tagWithAnyMembers.safeParse(value);
    if (!read.success) leaveOut(`a tag: ${inWords(read.error)}`);
    else if (checked.has(read.data.name)) leaveOut(`a tag: its name is another's`);
    else if (checked.size === MOST_TAGS) leaveOut(`a tag: there are more than ${MOST_TAGS}`);
    else checked.set(read.data.name, { ...read.data, members: membersOf(read.data.members) });
  }
  return [...checked.values()];

  function membersOf(values: readonly unknown[]): TagMember[] {
    return values.flatMap((value) => {
      const member = tagMember.safeParse(value);
      if (member.success) return [member.data];
      leaveOut(`what a tag holds: ${inWords(member.error)}`);
      return [];
    });
  }
}

/** Longer ones are no names of venues. */
const LONGEST_VENUE = 2000;

const format = z.enum(FORMAT_NAMES).nullable();
const venue = z.string().max(LONGEST_VENUE).nullable();
const year = z.int().min(1).max(9999).nullable();
const columns = z.array(z.tuple([z.enum(COLUMN_FIELDS), z.string().max(LONGEST_VENUE)])).nullish();

/** What was said of a file, as far as this version can heed it. */
export function checkedSaid(
  { name, ...said }: ReadFile["said"],
  leaveOut: LeaveOut,
): BackedUpFile["said"] {
  const heeded = <T>(fact: string, shape: z.ZodType<T>, otherwise: T): T => {
    const read = shape.safeParse(said[fact]);
    if (read.success) return read.data;
    leaveOut(`the ${fact} said of ${name}: ${inWords(read.error)}`);
    return otherwise;
  };
  const named = heeded("columns", columns, null);
  const corrected = heeded("corrections", corrections.nullish(), null);
  return {
    name,
    format: heeded("format", format, null),
    venue: heeded("venue", venue, null),
    year: heeded("year", year, null),
    ...(named ? { columns: named } : {}),
    ...(corrected ? { corrections: corrected } : {}),
  };
}

function inWords({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "unknown" : [...first.path, first.message].join(" ");
}
