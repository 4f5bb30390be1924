// The body of an import, for whoever speaks HTTP to a server.

/** The form of an import of texts by file name. */
export function formOf(files: Readonly<Record<string, string | Uint8Array>>, options?: unknown) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append("files", new Blob([content as BlobPart]), name);
  if (options !== undefined) form.append("options", JSON.stringify(options));
  return form;
}
