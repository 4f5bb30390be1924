import { describe, expect, test } from "vitest";
import { nounPhrases, surfaceOf } from "../../../../graph/resolve/keywords/noun-phrases.ts";
import { proseOf } from "../../../../graph/resolve/keywords/prose.ts";
import { type TaggedWord, createTagger } from "../../../../graph/resolve/keywords/tagged-words.ts";
import { VerbForms } from "../../../../graph/resolve/keywords/verb-forms.ts";

const tag = createTagger();

const phrases = (text: string, verbs = new VerbForms()): string[] =>
  nounPhrases(tag(proseOf(text), false), verbs)
    .filter(({ whole }) => whole)
    .map(({ key }) => key);

describe("whole phrases", () => {
  test.each([
    ["We study deep graph neural networks for imaginary robots.", "deep graph neural network"],
    ["This is about offline reinforcement learning.", "offline reinforcement learning"],
    ["We propose a novel contrastive learning framework.", "contrastive learning"],
    ["The garden’s sprinkler policy is known.", "sprinkler policy"],
    ["We consider large language models.", "large language model"],
  ])("%s", (text, phrase) => {
    expect(phrases(text)).toContain(phrase);
  });

  test("words of prose neither begin, end nor join phrases", () => {
    expect(phrases("Extensive experiments show the effectiveness of our novel method.")).toEqual(
      [],
    );
    expect(phrases("A wide range of existing approaches.")).toEqual([]);
  });

  test("formulas, addresses, citations and punctuation divide", () => {
    expect(
      phrases("See https://a.test/robot-garden for the robot $\\sum_{i=1}^n x_i + y_i$ garden."),
    ).toEqual(["robot", "garden"]);
    expect(phrases("The robot [12] garden (Example et al., 2020) fence.")).toEqual([
      "robot",
      "garden",
      "fence",
    ]);
  });

  test("a possessive stays in the form, not in the key", () => {
    const words = tag("It follows Example’s principle.", false);
    const [match] = nounPhrases(words, new VerbForms()).filter(({ whole }) => whole);
    expect(match?.key).toBe("example principle");
    expect(surfaceOf(words, match!.start, match!.end)).toBe("Example’s principle");
    expect(surfaceOf(words, match!.start, match!.end - 1)).toBe("Example");
  });

  test.each([
    ["Deep neural networks are old.", "deep neural network"],
    ["This is about visual question answering.", "visual question answering"],
    ["We use normalizing flows.", "normalizing flow"],
    ["It looks at moving rakes.", "moving rake"],
  ])("what the tagger takes for an adverb or a verb: %s", (text, phrase) => {
    expect(phrases(text)).toContain(phrase);
  });

  test("nouns of prose stand only inside: as a verb or at the ends they are cut off", () => {
    expect(phrases("We question the garden robot.")).toEqual(["garden robot"]);
    expect(phrases("It finds the garden change point early.")).toContain("garden change");
  });

  test("phrases with weak ends are reported beside their core, and said to be weak", () => {
    const found = nounPhrases(tag("The extragradient method converges.", false), new VerbForms());
    expect(found.map(({ key, weak, stem }) => [key, weak, stem])).toEqual([
      ["extragradient method", true, "extragradient"],
      ["extragradient", false, null],
    ]);
    expect(phrases("We report different results.")).toEqual([]);
  });

  test("parts of a phrase are reported as parts", () => {
    const found = nounPhrases(tag("A graph neural network.", false), new VerbForms());
    expect(found.map(({ key, whole }) => [key, whole])).toEqual([
      ["graph", false],
      ["graph neural network", true],
      ["neural network", false],
    ]);
  });
});

describe("verbs that look like nouns", () => {
  const verbs = new VerbForms();
  for (const text of [
    "The robot combines the seeds. It combines a rake with the seeds.",
    "A rake combines its teeth. The networks are old, and networks grow.",
  ])
    verbs.add(tag(text, false));

  test("a form in -s that has objects elsewhere divides", () => {
    const text = "Our garden robot combines sparse graph models.";
    expect(phrases(text, verbs)).toEqual(["garden robot", "sparse graph model"]);
  });

  test("so does one inside a phrase that is hardly ever met", () => {
    expect(phrases("The garden robot augments seed graphs.", verbs)).toEqual([
      "garden robot",
      "seed graph",
    ]);
  });

  test("titles and beginnings of sentences are read alike", () => {
    const title = nounPhrases(tag("Mastering Garden Games", true), verbs);
    expect(title.filter(({ whole }) => whole).map(({ key }) => key)).toEqual(["garden game"]);
    expect(phrases("Modeling spatial graphs is hard.", verbs)).toEqual(["spatial graph"]);
  });

  test("a plural does not", () => {
    expect(phrases("They are garden networks.", verbs)).toEqual(["garden network"]);
  });

  test("a form in -ing begins a phrase only as a known term or after a determiner", () => {
    expect(phrases("We report on mastering garden games.", verbs)).toEqual(["garden game"]);
    expect(phrases("We report on planning problems.", verbs)).toEqual(["planning problem"]);
    expect(phrases("We report on modeling spatial graphs.", verbs)).toEqual(["spatial graph"]);
  });
});

test("a base form that the corpus has as a noun too is one before a noun", () => {
  const verbs = new VerbForms();
  verbs.add(tag("The transfer is old. A transfer of seeds is a transfer.", false));
  const words = tag("by transfer learning", false);
  const seen = words.map((word, i) => (i === 1 ? { ...word, tag: "VERB" as const } : word));
  const keys = (known: VerbForms): string[] => nounPhrases(seen, known).map(({ key }) => key);
  expect(keys(verbs)).toContain("transfer learning");
  expect(keys(new VerbForms())).not.toContain("transfer learning");
});

describe("a plural before a noun", () => {
  const words = tag("robots decision boundary", false).map((word): TaggedWord => ({
    ...word,
    tag: "NOUN",
  }));
  const wholes = (verbs: VerbForms): string[] =>
    nounPhrases(words, verbs)
      .filter(({ whole }) => whole)
      .map(({ key }) => key);

  test("ends the phrase: an apostrophe is missing", () => {
    expect(wholes(new VerbForms())).toEqual(["robot", "decision boundary"]);
  });

  test("stays inside a term that comes again", () => {
    const verbs = new VerbForms();
    verbs.addPlurals(words);
    expect(wholes(verbs)).toEqual(["robot", "decision boundary"]);
    verbs.addPlurals(words);
    expect(wholes(verbs)).toEqual(["robot decision boundary"]);
  });

  test("is no plural with a capital: it may be a name", () => {
    expect(phrases("a Hawkes process")).toEqual(["hawke process"]);
  });
});

test("amounts begin no phrase, names with a digit do", () => {
  expect(phrases("We use 5M garden images and a 20x speedup.")).toEqual([
    "garden image",
    "speedup",
  ]);
  expect(phrases("We use 3D garden images.")).toEqual(["3d garden image"]);
});

test("tags do not depend on what was read before", () => {
  const text = "The robots garden quietly, and gardening robots rest.";
  const before = tag(text, false);
  for (let i = 0; i < 50; i++)
    tag(`Robots${i} garden gardens gardening a robots model${i}.`, i % 2 > 0);
  expect(tag(text, false)).toEqual(before);
});

test("text that is no text costs no more than text", () => {
  for (const odd of ["-", "a-", "a.", "(", "$", "[", "\\emph{", "\u0000", "’s "])
    expect(() => phrases(odd.repeat(20_000))).not.toThrow();
});
