// The case in which a word is naturally written: `BERT`, `Bayesian`, `network`, learnt from running
// text, where a capital means something.
import { foldLetters } from "../../model/text.ts";
import { countUp } from "../count.ts";

/** Folded words that keep their capital also where no running text shows it. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "abelian arabic banach bayes bayesian bernoulli boltzmann boolean bregman brownian byzantine carlo cauchy " +
    "chebyshev chinese dirichlet english euclidean euler fisher fourier frechet french gabor gauss " +
    "gaussian gibbs german grassmann hamilton hamiltonian hebbian hermitian hessian hilbert hopfield indian " +
    "jacobi jacobian japanese kalman koopman krylov lagrange lagrangian langevin laplace laplacian " +
    "lipschitz lyapunov markov markovian monte nash newton nesterov pareto pearson poincare poisson " +
    "riemann riemannian russian shannon shapley sinkhorn sobolev spanish stackelberg stein taylor thompson turing " +
    "wasserstein wikipedia google python"
  ).split(" "),
);

/** How often words were met in each of their forms. */
export class CaseStatistics {
  readonly words: Map<string, number>;
  /** By folded word; made from `words` when first asked. */
  private forms: Map<string, Map<string, number>> | null = null;

  constructor(words = new Map<string, number>()) {
    this.words = words;
  }

  /** Counts a word of running text that does not begin a sentence. */
  add(word: string, times = 1): void {
    countUp(this.words, word, times);
    this.forms = null;
  }

  /** A phrase with each word in its natural case. */
  natural(phrase: string): string {
    const shouted = phrase === phrase.toUpperCase() && (/\s/u.test(phrase) || phrase.length > 7);
    return phrase
      .split(" ")
      .map((word) =>
        isNamed(word) && !shouted
          ? word
          : word
              .split("-")
              .map((piece) => this.naturalPiece(piece, shouted))
              .join("-"),
      )
      .join(" ");
  }

  private naturalPiece(piece: string, shouted: boolean): string {
    const folded = foldLetters(piece);
    const lower = piece.toLowerCase();
    const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0;
    const isName = capitals >= 2 || (capitals === 1 && /^.$|[\d+#]/u.test(piece));
    // `MOdel` shows where an acronym comes from; a word that is otherwise small stays small.
    const isWord = /^\p{Lu}+\p{Ll}{2,}$/u.test(piece) && this.formsOf(folded).has(lower);
    if (isName && !shouted && !isWord) return piece;
    let best = "";
    let bestCount = 0;
    for (const [form, count] of this.formsOf(folded)) {
      const sameLetters = form.toLowerCase() === lower;
      if (sameLetters && (count > bestCount || (count === bestCount && form > best))) {
        best = form;
        bestCount = count;
      }
    }
    if (bestCount > 0) return best;
    if (NAMES.has(folded)) return lower.charAt(0).toUpperCase() + lower.slice(1);
    return lower;
  }

  private formsOf(folded: string): ReadonlyMap<string, number> {
    this.forms ??= this.countForms();
    return this.forms.get(folded) ?? new Map();
  }

  private countForms(): Map<string, Map<string, number>> {
    const forms = new Map<string, Map<string, number>>();
    for (const [word, count] of this.words) {
      if (isNamed(word)) continue;
      for (const piece of word.split("-")) {
        if (!/^\p{L}+$/u.test(piece)) continue;
        const folded = foldLetters(piece);
        let counts = forms.get(folded);
        if (counts === undefined) forms.set(folded, (counts = new Map<string, number>()));
        countUp(counts, piece, count);
      }
    }
    return forms;
  }
}

/** `U-Net`, `NAS-Bench`: a short capital word beside an acronym is part of a name. */
function isNamed(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]*-\p{Lu}\p{Ll}{1,4}(?:-|$)/u.test(word);
}

/**
 * Given keywords show the case of their words too: the first word only where sources do not begin
 * each keyword with a capital.
 *
 * @param given with how often each is given
 */
export function addGivenCases(given: ReadonlyMap<string, number>, cases: CaseStatistics): void {
  let [small, all] = [0, 0];
  for (const [keyword, count] of given) {
    all += count;
    if (/^\p{Ll}/u.test(keyword)) small += count;
  }
  const firstCounts = small * 2 > all;
  for (const [keyword, count] of given) {
    const words = keyword.split(" ");
    const isTitleCase = words.length > 1 && words.every((word) => /^\P{Ll}/u.test(word));
    if (isTitleCase && !firstCounts) continue;
    for (const word of firstCounts ? words : words.slice(1)) cases.add(word, count);
  }
}
