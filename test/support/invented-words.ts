// Word lists behind invented listings. Names are made of syllables; they belong to nobody.

export const GIVEN_NAMES = (
  "Adila Bero Calin Doria Eskil Farun Gelia Hanno Ilvy Joren Kaspia Lumo Marit Nevin Orla Pavo " +
  "Quilla Runo Selva Tavin Ulrika Varo Wenna Xanti Yorin Zella Amaro Brisa Corvin Delphi Edda Fennel"
).split(" ");

export const FAMILY_SYLLABLES = (
  "ba del gor fin lam mer nov pra quin ras sol tur vel wan yar zim bru cha dro fal gil hok jas kel " +
  "lor mun nir ost pel rud"
).split(" ");

export const MODIFIERS = (
  "sparse deep robust causal latent spectral neural convex modular adaptive federated recursive " +
  "lexical temporal spatial bilingual stochastic symbolic visual acoustic private certified quantum " +
  "graded elastic dense masked contrastive hybrid invariant dual implicit ordinal planar radial " +
  "shallow tacit uniform verbal weighted amortised bounded cyclic discrete ergodic factored greedy " +
  "harmonic isotropic joint kernelised layered monotone nested"
).split(" ");

export const NOUNS = (
  "parsing inference lattices tracking retrieval alignment pruning translation grasping denoising " +
  "matching clustering planning captioning sampling forecasting segmentation distillation control " +
  "embedding routing summarisation hashing decoding calibration attention rendering reasoning " +
  "transport search regression folding tagging localisation bandits detection diffusion memory " +
  "negotiation odometry perception quantisation ranking scheduling tokenisation unlearning voting " +
  "wavelets annotation benchmarks curricula dialogue evaluation flows generation heuristics " +
  "interpolation justification kriging logic metrics normalisation"
).split(" ");
