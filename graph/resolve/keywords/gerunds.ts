// Words in -ing that name a thing, and so may stand in a keyword also where the tagger sees a verb.

/** In key form. */
export const GERUND_NOUNS: ReadonlySet<string> = new Set(
  (
    "annealing answering bagging bargaining binding blending boosting bootstrapping branching " +
    "captioning checking clipping clustering coding computing conditioning counting crowdsourcing " +
    "deblurring decoding dehazing denoising deraining downsampling driving editing embedding " +
    "encoding engineering ensembling filtering finetuning fingerprinting folding forecasting " +
    "forgetting gating grasping grounding hashing imaging indexing inpainting kriging labeling " +
    "learning linking manufacturing mapping masking matching metalearning mining mixing modeling " +
    "monitoring morphing networking outpainting packing parsing partitioning planning pooling positioning " +
    "pretraining pricing processing profiling programming prompting pruning ranking reading " +
    "reasoning relighting rendering resampling rewriting routing sampling scaling scheduling " +
    "screening sensing sequencing shaping sharing signaling sketching smoothing sorting spelling splatting splitting " +
    "stitching stopping storytelling streaming subsampling tagging targeting teaming thresholding " +
    "tracking trading training tuning understanding unlearning unrolling upsampling voting walking warping " +
    "watermarking weighting whitening writing"
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
