import { expect, test } from "vitest";
import { nounPhrases } from "../../../../graph/resolve/keywords/noun-phrases.ts";
import { proseOf } from "../../../../graph/resolve/keywords/prose.ts";
import { createTagger } from "../../../../graph/resolve/keywords/tagged-words.ts";
import { VerbForms } from "../../../../graph/resolve/keywords/verb-forms.ts";

const tag = createTagger();
const words = (text: string): string[] =>
  nounPhrases(tag(proseOf(text), true), new VerbForms()).flatMap(({ key }) => key.split(" "));

test.each([
  ["Un système pour la traduction des mousses", ["un", "pour", "la", "le", "des", "de"]],
  ["Une analyse d'opinion dans les jardins", ["une", "d", "dans", "les", "le"]],
  ["Análisis de los jardines para el clima", ["de", "los", "lo", "para", "el"]],
  ["Eine Karte der Gärten und die Moose im Wald", ["eine", "der", "und", "die", "im"]],
])("function words of other languages are in no keyword: %s", (text, forbidden) => {
  const found = words(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((word) => forbidden.includes(word))).toEqual([]);
});

test("English texts keep such words where they stand in names", () => {
  expect(words("DES encryption for robot gardens")).toContain("encryption");
  expect(words("A la carte robots for the garden of Rue de Moss")).toContain("robot");
  expect(words("El Niño forecasts with neural networks")).toContain("el");
});
