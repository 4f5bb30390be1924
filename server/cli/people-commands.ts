// `asterism conflicts` and `asterism reviewers`: lists of people against what files hold.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command } from "commander";
import {
  CONFLICT_FORMATS,
  CONFLICT_RULES,
  DEFAULT_CONFLICT_OPTIONS,
  DEFAULT_PLAN_OPTIONS,
  DEFAULT_REVIEWER_OPTIONS,
  PLAN_FORMATS,
  indexCorpus,
  indexPeople,
  indexTopics,
  writeConflicts,
  writePlan,
  type ConflictFormat,
  type ConflictOptions,
  type ConflictRule,
  type AskedNames,
  type PlanFormat,
} from "../../graph/index.ts";
import { conflictsFor, planFor, reviewersFor } from "../jobs/people-task.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { Failure, wordsOf } from "./failure.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { jsonLines, say, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { kebab } from "./view-flags.ts";

interface RuleFlags {
  readonly years: string;
  readonly asOf?: string;
  readonly rules?: string;
}

interface ConflictFlags extends InputOptions, DecisionOptions, RuleFlags {
  readonly submissions: string;
  readonly reviewers: string;
  readonly to: string;
  readonly output?: string;
}

interface ReviewerFlags extends InputOptions, DecisionOptions, RuleFlags {
  readonly title?: string;
  readonly submissions?: string;
  readonly perSubmission?: string;
  readonly mostEach?: string;
  readonly to?: string;
  readonly output?: string;
  readonly abstract?: string;
  readonly keywords?: string;
  readonly authors?: string;
  readonly pool?: string;
  readonly limit?: string;
  readonly activeYears: string;
  readonly oneEach?: boolean;
}

const FORMATS = ["json", ...CONFLICT_FORMATS] as const;
const FORMATS_OF_PLANS = ["json", ...PLAN_FORMATS] as const;

export function conflictsCommand(): Command {
  const command = new Command("conflicts")
    .description("find conflicts of interest between the authors of submissions and reviewers")
    .argument("<file...>", "files with the papers that people wrote; - is standard input")
    .requiredOption(
      "--submissions <file>",
      "submissions with their authors: any format that can be read, or “Title; Author, Author” a line",
    )
    .requiredOption("--reviewers <file>", "one name a line")
    .option("--to <format>", `how they are written: ${FORMATS.join(", ")}`, "csv")
    .option("--output <file>", "write there instead of standard output");
  return withRules(withDecisionsOption(withInputOptions(command, "--format"))).action(conflicts);
}

export function reviewersCommand(): Command {
  const command = new Command("reviewers")
    .description(
      "suggest reviewers close in topic and without a conflict: for one submission as JSON lines, for several as a table",
    )
    .argument("<file...>", "files with the papers that people wrote; - is standard input")
    .option("--title <text>", "title of the submission")
    .option(
      "--submissions <file>",
      "several at once: any format that can be read, or “Title; Author, Author” a line",
    )
    .option(
      "--per-submission <n>",
      `reviewers of each of several (default: ${DEFAULT_PLAN_OPTIONS.perSubmission})`,
    )
    .option(
      "--most-each <n>",
      `most of several for anybody, or none (default: ${DEFAULT_PLAN_OPTIONS.mostEach ?? "none"})`,
    )
    .option(
      "--to <format>",
      `how several are written: ${FORMATS_OF_PLANS.join(", ")} (default: csv)`,
    )
    .option("--output <file>", "write there instead of standard output")
    .option("--abstract <file>", "file with its abstract")
    .option("--keywords <words>", "keywords with commas between them")
    .option("--authors <file>", "who wrote it, one name a line")
    .option("--pool <file>", "suggest only these people, one name a line")
    .option("--limit <n>", `how many people for one (default: ${DEFAULT_REVIEWER_OPTIONS.limit})`)
    .option(
      "--active-years <n>",
      "look at papers of so many years back",
      String(DEFAULT_REVIEWER_OPTIONS.activeYears),
    )
    .option("--one-each", "no two of one organization or of a joint paper");
  return withRules(withDecisionsOption(withInputOptions(command, "--format"))).action(reviewers);
}

function withRules(command: Command): Command {
  return command
    .option(
      "--years <n>",
      "years back in which a tie is a conflict",
      String(DEFAULT_CONFLICT_OPTIONS.years),
    )
    .option("--as-of <year>", "the year counted from; the newest of the papers if not said")
    .option("--rules <names>", `with commas between them, of ${CONFLICT_RULES.join(", ")}`);
}

async function conflicts(files: readonly string[], flags: ConflictFlags): Promise<void> {
  const to = FORMATS.find((format) => format === flags.to);
  if (to === undefined)
    throw new Failure(`--to is "${flags.to}"; it must be one of ${FORMATS.join(", ")}.`, 2);
  const asked = {
    submissions: { by: "text", text: await textOf(flags.submissions) },
    reviewers: await namesIn(flags.reviewers),
    options: rulesOf(flags),
  } as const;
  const report = conflictsFor(await heldOf(files, flags), asked);
  const { counts, years } = report;
  for (const { file, line, message } of report.issues) say(`${file}, line ${line}: ${message}`);
  say(
    `${counts.pairsInConflict} of ${counts.pairs} pairs in conflict, by papers of ${years[0]} to ${years[1]}; ` +
      `nothing is known of ${counts.unknownAuthors} of ${counts.authors} authors and ` +
      `${counts.unknownReviewers} of ${counts.reviewers} reviewers`,
  );
  const chunks =
    to === "json"
      ? jsonLines(report.conflicts)
      : writeConflicts(report, to satisfies ConflictFormat);
  await writeOut(chunks, flags.output ?? null);
}

/** Flags that say something of one submission, and of several. */
const OF_ONE = ["title", "abstract", "keywords", "authors", "limit", "oneEach"] as const;
const OF_SEVERAL = ["perSubmission", "mostEach", "to", "output"] as const;

function reviewers(files: readonly string[], flags: ReviewerFlags): Promise<void> {
  const { title, submissions } = flags;
  const idle = (submissions === undefined ? OF_SEVERAL : OF_ONE).find(
    (name) => flags[name] !== undefined,
  );
  if (idle !== undefined)
    throw new Failure(
      `--${kebab(idle)} is about ${submissions === undefined ? "several submissions: name them with --submissions" : "one submission, and --submissions names several"}.`,
      2,
    );
  if (submissions !== undefined) return plan(files, flags, submissions);
  if (title !== undefined) return reviewersOfOne(files, flags, title);
  throw new Failure("Say for what: --title of one submission, or a file of --submissions.", 2);
}

async function plan(
  files: readonly string[],
  flags: ReviewerFlags,
  submissions: string,
): Promise<void> {
  const to = FORMATS_OF_PLANS.find((format) => format === (flags.to ?? "csv"));
  if (to === undefined)
    throw new Failure(
      `--to is "${flags.to ?? ""}"; it must be one of ${FORMATS_OF_PLANS.join(", ")}.`,
      2,
    );
  const { perSubmission, mostEach } = DEFAULT_PLAN_OPTIONS;
  const found = planFor(await heldOf(files, flags), {
    submissions: { by: "text", text: await textOf(submissions) },
    pool: flags.pool === undefined ? null : await namesIn(flags.pool),
    options: {
      perSubmission:
        flags.perSubmission === undefined
          ? perSubmission
          : wholeNumber("--per-submission", flags.perSubmission),
      mostEach:
        flags.mostEach === undefined
          ? mostEach
          : flags.mostEach === "none"
            ? null
            : wholeNumber("--most-each", flags.mostEach),
      activeYears: wholeNumber("--active-years", flags.activeYears),
      minPapers: DEFAULT_PLAN_OPTIONS.minPapers,
      conflicts: rulesOf(flags),
    },
  });
  for (const { file, line, message } of found.issues) say(`${file}, line ${line}: ${message}`);
  const { places, taken, unknownSubmissions } = found.counts;
  say(
    `${taken} of ${places} places for ${found.submissions.length} submissions taken by ${found.loads.length} people; ` +
      `nothing is known of the authors of ${unknownSubmissions} submissions`,
  );
  const chunks =
    to === "json" ? jsonLines(found.submissions) : writePlan(found, to satisfies PlanFormat);
  await writeOut(chunks, flags.output ?? null);
}

async function reviewersOfOne(
  files: readonly string[],
  flags: ReviewerFlags,
  title: string,
): Promise<void> {
  const keywords = (flags.keywords ?? "").split(",").map((word) => word.trim());
  const asked = {
    submission: {
      by: "text",
      title,
      abstract: flags.abstract === undefined ? "" : await textOf(flags.abstract),
      keywords: keywords.filter((word) => word !== ""),
      authors:
        flags.authors === undefined ? { text: "", chosen: [] } : await namesIn(flags.authors),
    },
    pool: flags.pool === undefined ? null : await namesIn(flags.pool),
    options: {
      limit:
        flags.limit === undefined
          ? DEFAULT_REVIEWER_OPTIONS.limit
          : wholeNumber("--limit", flags.limit),
      activeYears: wholeNumber("--active-years", flags.activeYears),
      minPapers: DEFAULT_REVIEWER_OPTIONS.minPapers,
      oneEach: flags.oneEach === true,
      conflicts: rulesOf(flags),
    },
  } as const;
  const { suggested, setAside, counts } = reviewersFor(await heldOf(files, flags), asked);
  say(
    `${counts.peopleNear} of ${counts.people} people near the topic, ${setAside.length} left out; ` +
      `nothing is known of ${counts.unknownAuthors} authors of the submission`,
  );
  await writeOut(jsonLines(suggested), null);
}

/** The corpus of files, as work on people needs it. */
async function heldOf(files: readonly string[], flags: InputOptions & DecisionOptions) {
  const decisions = await readDecisionsFile(flags.decisions);
  const corpus = await readCorpus(await openInputs(files, flags), decisions);
  return {
    index: () => indexCorpus(corpus),
    people: () => indexPeople(corpus),
    topicIndex: () => indexTopics(corpus),
  };
}

function rulesOf({ years, asOf, rules }: RuleFlags): ConflictOptions {
  return {
    ...DEFAULT_CONFLICT_OPTIONS,
    years: wholeNumber("--years", years),
    asOf: asOf === undefined ? null : wholeNumber("--as-of", asOf),
    ...(rules === undefined ? {} : { rules: rules.split(",").map(ruleNamed) }),
  };
}

function ruleNamed(text: string): ConflictRule {
  const rule = CONFLICT_RULES.find((name) => name === text.trim());
  if (rule !== undefined) return rule;
  throw new Failure(`--rules has "${text}"; there are ${CONFLICT_RULES.join(", ")}.`, 2);
}

function wholeNumber(flag: string, text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new Failure(`${flag} is "${text}"; it must be a whole number.`, 2);
}

async function namesIn(file: string): Promise<AskedNames> {
  return { text: await textOf(file), chosen: [] };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new Failure(`Cannot read ${basename(file)}: ${wordsOf(error)}.`);
  }
}
