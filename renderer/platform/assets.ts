/**
 * Reads a bundled file as bytes, in a page or a worker. It lies on this machine: a copy in the
 * browser's cache, of fonts alone 80 MB, would cost time and room.
 *
 * @param url - As Vite gives it for an import with `?url`.
 * @throws {Error} If the file is missing from the program or cannot be read.
 */
export async function loadAsset(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new Error(`bundled file ${url} could not be read: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
