// The files that a map can be taken away as, by the programs that read them. Pure.
import type { MapFileFormat } from "../../../graph/index.ts";

export interface FormatGroup {
  /** For whom. */
  readonly use: string;
  readonly formats: readonly { readonly format: MapFileFormat; readonly name: string }[];
}

export const NETWORK_FORMAT_GROUPS: readonly FormatGroup[] = [
  {
    use: "Documents",
    formats: [
      { format: "svg", name: "SVG" },
      { format: "pdf", name: "PDF" },
      { format: "png", name: "PNG" },
      { format: "html", name: "Web page" },
      { format: "report", name: "Report" },
    ],
  },
  {
    use: "Gephi",
    formats: [
      { format: "gexf", name: "GEXF" },
      { format: "gexf-dynamic", name: "With years" },
    ],
  },
  {
    use: "VOSviewer",
    formats: [
      { format: "vosviewer", name: "JSON" },
      { format: "vosviewer-map", name: "Map" },
      { format: "vosviewer-network", name: "Network" },
    ],
  },
  {
    use: "Cytoscape, igraph",
    formats: [
      { format: "graphml", name: "GraphML" },
      { format: "gml", name: "GML" },
      { format: "cytoscape", name: "CYJS" },
    ],
  },
  {
    use: "Pajek",
    formats: [
      { format: "pajek", name: "Network" },
      { format: "pajek-clu", name: "Groups" },
      { format: "pajek-vec", name: "Papers" },
    ],
  },
  {
    use: "Spreadsheets (CSV)",
    formats: [
      { format: "csv", name: "Links" },
      { format: "csv-nodes", name: "Nodes" },
    ],
  },
  { use: "Scripts", formats: [{ format: "json", name: "JSON" }] },
];
