// What a VOSviewer JSON file may hold, from VOSviewer Online's description of the format
// (app.vosviewer.com/docs/file-types/json-file-type): no attribute besides, and ranges as said there.
import { z } from "zod";

const itemId = z.union([z.string(), z.int()]);
const cluster = z.int().min(1).max(1000);
const color = z.string().regex(/^#[\da-f]{6}$/iu);
const numbers = z.record(z.string(), z.number());

const item = z.strictObject({
  id: itemId,
  label: z.string(),
  description: z.string().optional(),
  url: z.string().optional(),
  x: z.number(),
  y: z.number(),
  cluster: cluster.optional(),
  weights: z.record(z.string(), z.number().nonnegative()).optional(),
  scores: numbers.optional(),
});

const link = z.strictObject({
  source_id: itemId,
  target_id: itemId,
  strength: z.number().nonnegative(),
});

const parameters = z.strictObject({
  attraction: z.int().optional(),
  repulsion: z.int().optional(),
  largest_component: z.boolean().optional(),
  resolution: z.number().optional(),
  min_cluster_size: z.int().optional(),
  merge_small_clusters: z.boolean().optional(),
  scale: z.number().optional(),
  item_size: z.int().min(1).optional(),
  item_color: z.int().min(1).optional(),
  item_size_variation: z.number().optional(),
  max_label_length: z.int().optional(),
  link_size_variation: z.number().optional(),
  min_link_strength: z.number().optional(),
  max_n_links: z.int().optional(),
  curved_links: z.boolean().optional(),
  score_colors: z.string().optional(),
  min_score: z.number().optional(),
  max_score: z.number().optional(),
  zoom_level: z.number().min(1).optional(),
  show_info: z.boolean().optional(),
  show_item: z.string().optional(),
  simple_ui: z.boolean().optional(),
  dark_ui: z.boolean().optional(),
});

const TERMS = ["item", "items", "link", "links", "cluster", "clusters"] as const;

export const vosviewerFile = z.strictObject({
  network: z.strictObject({
    items: z.array(item),
    links: z.array(link),
    clusters: z.array(z.strictObject({ cluster, label: z.string() })).optional(),
  }),
  config: z
    .strictObject({
      color_schemes: z
        .strictObject({
          cluster_colors: z.array(z.strictObject({ cluster, color })).optional(),
          score_colors: z
            .array(z.strictObject({ rescaled_score: z.number().min(0).max(1), color }))
            .optional(),
        })
        .optional(),
      parameters: parameters.optional(),
      terminology: z
        .partialRecord(
          z.enum([...TERMS, "link_strength", "total_link_strength"]),
          z.string().min(1),
        )
        .optional(),
      templates: z
        .partialRecord(z.enum(["item_description", "link_description"]), z.string())
        .optional(),
    })
    .optional(),
  info: z.strictObject({ title: z.string(), description: z.string() }).optional(),
});
