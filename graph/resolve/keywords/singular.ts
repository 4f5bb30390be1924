// The singular of an English noun, by its ending; what is no plural stays as it is.

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["analyses", "analysis"],
  ["appendices", "appendix"],
  ["automata", "automaton"],
  ["axes", "axis"],
  ["bases", "basis"],
  ["biases", "bias"],
  ["buses", "bus"],
  ["characteristics", "characteristic"],
  ["children", "child"],
  ["clinics", "clinic"],
  ["critics", "critic"],
  ["corpora", "corpus"],
  ["criteria", "criterion"],
  ["crises", "crisis"],
  ["diagnoses", "diagnosis"],
  ["epidemics", "epidemic"],
  ["fabrics", "fabric"],
  ["feet", "foot"],
  ["foci", "focus"],
  ["genera", "genus"],
  ["halves", "half"],
  ["heuristics", "heuristic"],
  ["hypotheses", "hypothesis"],
  ["indices", "index"],
  ["lenses", "lens"],
  ["lives", "life"],
  ["matrices", "matrix"],
  ["men", "man"],
  ["metrics", "metric"],
  ["mice", "mouse"],
  ["movies", "movie"],
  ["nuclei", "nucleus"],
  ["parentheses", "parenthesis"],
  ["people", "person"],
  ["phenomena", "phenomenon"],
  ["prognoses", "prognosis"],
  ["quizzes", "quiz"],
  ["radii", "radius"],
  ["simplices", "simplex"],
  ["statuses", "status"],
  ["stimuli", "stimulus"],
  ["syntheses", "synthesis"],
  ["theses", "thesis"],
  ["ties", "tie"],
  ["cookies", "cookie"],
  ["topics", "topic"],
  ["vertices", "vertex"],
  ["viruses", "virus"],
  ["women", "woman"],
]);

const UNCHANGED: ReadonlySet<string> = new Set(
  (
    "adams always bayes bias canvas chaos christmas cosmos gauss gas hans hobbes james jeans kubernetes lens " +
    "las mars mathematics means news paris perhaps plus series siemens sos species stokes " +
    "texas this thus towards windows wales whereas atlas alias pancreas diabetes rabies"
  ).split(" "),
);

/** A long irregular word behind a prefix: `multicriteria`, `submatrices`, `metaheuristics`. */
const PREFIXED =
  /^(?:co|hyper|inter|macro|meta|micro|multi|non|pre|pseudo|semi|sub|super)(.{5,})$/u;

/**
 * The singular of a folded word: `networks` → `network`, `policies` → `policy`, `losses` → `loss`,
 * `matrices` → `matrix`; `bias`, `dynamics`, `analysis`, `corpus` stay. Applying it twice equals
 * applying it once.
 */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const rest = PREFIXED.exec(word)?.[1];
  const prefixed = rest === undefined ? undefined : IRREGULAR.get(rest);
  if (prefixed !== undefined) return word.slice(0, -rest!.length) + prefixed;
  if (word.length < 4 || !word.endsWith("s") || UNCHANGED.has(word)) return word;
  if (/(?:ss|us|is|ous|ics)$/u.test(word)) return word;
  if (/\d/u.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
