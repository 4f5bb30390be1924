// Hands a text that was made in the page to the browser as a download.

/** Time for the browser to fetch it; ms. */
const KEPT = 10_000;

export function saveText(name: string, text: string, type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name.replace(/[\\/:*?"<>|]+/gu, "-");
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT);
}
