// Whether a file is a map, or carries one, to be opened rather than read as papers. Told by its name and
// its beginning: every file that Asterism makes of a map has the recipe there.

/** Endings of what holds a map and no papers. */
export const MAP_ENDINGS = [
  ...[".json", ".gexf", ".graphml", ".xml", ".gml", ".cyjs", ".net"],
  ...[".png", ".svg", ".pdf", ".html"],
] as const;

/** Bytes in which the recipe begins. */
const HEAD = 64_000;
/** Of a map: that of a list of papers goes on otherwise. */
const MAP_RECIPE =
  /"program"\s{0,20}:\s{0,20}"Asterism"\s{0,20},\s{0,20}"form"\s{0,20}:\s{0,20}\d{1,9}\s{0,20},\s{0,20}"fingerprint"\s{0,20}:\s{0,20}"[0-9a-f]{16}"\s{0,20},\s{0,20}"network"/u;

export async function isMapFile(file: File): Promise<boolean> {
  const name = file.name.toLowerCase();
  if (!MAP_ENDINGS.some((ending) => name.endsWith(ending))) return false;
  const head = await file
    .slice(0, HEAD)
    .text()
    .catch(() => "");
  return carriesMap(head);
}

/** Whether the beginning of a text has a map's recipe in it, plain or as a string of JSON or XML. */
function carriesMap(head: string): boolean {
  return MAP_RECIPE.test(head.replaceAll("\\", "").replaceAll("&quot;", '"'));
}
