import { unzipSync, zipSync } from 'fflate';

import { decryptAge } from '@shared/package/age';
import { joinBytes, toByteSource } from '@shared/package/bytes';

type Files = Record<string, Uint8Array>;

/** What is done to a package after it was written. */
export type Fault = 'flipped-byte' | 'missing-photo' | 'swapped-files';

export async function decryptPackage(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const decrypted = await decryptAge(toByteSource(bytes), passphrase, (part) => {
    parts.push(part.slice());
    return Promise.resolve();
  });
  if (!decrypted.ok) throw new Error(decrypted.error.what);
  return joinBytes(parts);
}

/** The package's files with a fault in them, and the names of the files that are at fault. */
export function spoil(
  zip: Uint8Array,
  fault: Fault,
): { readonly files: Files; readonly named: readonly string[] } {
  const files = unzipSync(zip);
  const [one = '', other = ''] = Object.keys(files).filter((name) => name.endsWith('.jpg'));
  const [first, second] = [files[one], files[other]];
  if (!first || !second) throw new Error('the package has fewer than two photos');
  const named = [one, other].map((path) => path.split('/').at(-1) ?? '');
  switch (fault) {
    case 'flipped-byte': {
      const bytes = Uint8Array.from(first);
      bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
      return { files: { ...files, [one]: bytes }, named: named.slice(0, 1) };
    }
    case 'missing-photo': {
      const rest = Object.entries(files).filter(([path]) => path !== one);
      return { files: Object.fromEntries(rest), named: named.slice(0, 1) };
    }
    case 'swapped-files':
      return { files: { ...files, [one]: second, [other]: first }, named };
  }
}

export function packAgain(files: Files): Uint8Array {
  return zipSync(files, { level: 0 });
}
