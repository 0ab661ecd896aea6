import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bytes of a file in tests/fixtures/photos. */
export function readPhotoFixture(name: string): Uint8Array<ArrayBuffer> {
  const path = fileURLToPath(new URL(`../../fixtures/photos/${name}`, import.meta.url));
  return new Uint8Array(readFileSync(path));
}
