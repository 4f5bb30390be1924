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

/** How often each folded word was met in each of its forms. */
export class CaseStatistics {
  private readonly forms = new Map<string, Map<string, number>>();

  /** Counts a word of running text that does not begin a sentence. */
  add(word: string): void {
    for (const piece of word.split("-")) {
      if (!/^\p{L}+$/u.test(piece)) continue;
      const folded = foldLetters(piece);
      let forms = this.forms.get(folded);
      if (forms === undefined) this.forms.set(folded, (forms = new Map()));
      countUp(forms, piece);
    }
  }

  /** A phrase with each word in its natural case. */
  natural(phrase: string): string {
    const shouted = phrase === phrase.toUpperCase() && (/\s/u.test(phrase) || phrase.length > 7);
    return phrase
      .split(" ")
      .map((word) =>
        word
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
    if (capitals >= 2 && !shouted) return piece;
    let best = "";
    let bestCount = 0;
    for (const [form, count] of this.forms.get(folded) ?? []) {
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
}
