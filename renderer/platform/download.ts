/** Long enough for any browser to have taken the bytes of a download. */
const downloadLifeMs = 60_000;

/** Hands a file over to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), downloadLifeMs);
}
