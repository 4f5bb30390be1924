// Words in -ing that name a thing, and so may stand in a keyword also where the tagger sees a verb.

/** In key form. */
export const GERUND_NOUNS: ReadonlySet<string> = new Set(
  (
    "accounting advertising aliasing annealing answering auditing bagging banking bargaining " +
    "binding blending boosting bootstrapping branching broadcasting captioning checking " +
    "clipping cloning clustering coding computing conditioning consulting counting " +
    "crowdsourcing damping debiasing deblurring debugging decoding dehazing denoising deraining " +
    "dispatching downsampling driving editing embedding encoding engineering ensembling fading " +
    "filtering finetuning fingerprinting folding forecasting forgetting funding gating " +
    "geocoding grasping grounding hashing imaging indexing inpainting kriging labeling learning " +
    "linking machining manufacturing mapping marketing masking matching mentoring messaging " +
    "metalearning milling mining mixing modeling modelling monitoring morphing networking " +
    "outpainting overfitting oversampling packing parking parsing partitioning planning " +
    "poisoning pooling positioning preconditioning pretraining pricing processing profiling " +
    "programming prompting pruning publishing purchasing queueing ranking reading reasoning " +
    "relighting rendering resampling rewriting rostering routing sampling scaling scanning " +
    "scattering scheduling screening sensing sequencing shaping sharing shipping signaling " +
    "sketching smoothing sorting spelling spiking splatting splitting staffing stitching " +
    "stopping storytelling streaming subsampling switching tagging targeting teaming testing " +
    "thresholding tracking trading training tuning underfitting understanding unlearning " +
    "unrolling upsampling versioning videoconferencing voting walking warping watermarking " +
    "weighting whitening writing"
  ).split(" "),
);

/** Named things whose second word is otherwise a plain verb. */
export const GERUND_PAIRS: ReadonlySet<string> = new Set([
  "decision making",
  "equation solving",
  "instruction following",
  "problem solving",
  "theorem proving",
]);

/** They have no object, so the noun behind them is their subject: `normalizing flow`, `moving object`. */
export const INTRANSITIVE_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    "alternating branching bounding breaking coexisting colliding competing cooperating decaying " +
    "diverging drifting evolving exploding floating flowing flying interacting missing moving " +
    "neighboring normalizing operating oscillating overlapping recurring rolling rotating running " +
    "sliding spanning spreading standing switching traveling vanishing varying vibrating " +
    "walking wandering"
  ).split(" "),
);
