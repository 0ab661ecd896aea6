import { md5 } from '@noble/hashes/legacy.js';

import { toHex } from '../util/hash';

/** Algorithms that a manifest can be checked by, with the bytes of a digest. */
const digestBytes = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;

export type DigestAlgorithm = keyof typeof digestBytes;

const webNames = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
} as const;

/**
 * Reads an algorithm out of a manifest's name: lower case, without punctuation (RFC 8493, 2.4).
 *
 * @returns null for one that cannot be computed here.
 */
export function toDigestAlgorithm(name: string): DigestAlgorithm | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain in digestBytes ? (plain as DigestAlgorithm) : null;
}

/** Hex digits of a digest. */
export function digestDigits(algorithm: DigestAlgorithm): number {
  return 2 * digestBytes[algorithm];
}

/** Digest in lower-case hex. MD5, which WebCrypto does not have, is computed in JavaScript. */
export async function digestHex(
  algorithm: DigestAlgorithm,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  if (algorithm === 'md5') return toHex(md5(bytes));
  return toHex(new Uint8Array(await crypto.subtle.digest(webNames[algorithm], bytes)));
}
