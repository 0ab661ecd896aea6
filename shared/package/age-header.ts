import { fail, succeed, type Result } from '../util/result';
import {
  ageDamaged,
  ageNewer,
  ageNotByPassphrase,
  ageUnreadable,
  ageWorkTooHigh,
} from './age-problems';
import type { ByteSource } from './bytes';

/**
 * scrypt's cost as a power of two: what `age -p` writes. Key derivation takes 256 MiB and some
 * seconds; each step more doubles both.
 */
export const AGE_WORK_FACTOR = 18;

const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
const VERSION = 'age-encryption.org/v1\n';

/** The whole header of a file encrypted with one passphrase (age-encryption.org/v1). */
const passphraseHeader =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]*)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;

const HEADER_BYTES = 512;

/** Whether a file says that it is an `age` file, of whatever kind and version. */
export async function isAgeFile(source: ByteSource): Promise<boolean> {
  const head = await tryHead(source);
  return head !== null && (head.startsWith('age-encryption.org/') || head.startsWith(ARMOUR));
}

/**
 * Judges an `age` file by its header, before memory is taken for the key: one passphrase, and no
 * more work than `AGE_WORK_FACTOR`.
 */
export async function checkAgeHeader(source: ByteSource): Promise<Result<null>> {
  const head = await tryHead(source);
  if (head === null) return fail(ageUnreadable);
  if (head.startsWith(ARMOUR)) return fail(ageNotByPassphrase);
  if (!head.startsWith(VERSION))
    return fail(head.startsWith('age-encryption.org/') ? ageNewer : ageDamaged);
  if (!head.startsWith(`${VERSION}-> scrypt `)) return fail(ageNotByPassphrase);
  const workFactor = passphraseHeader.exec(head)?.[1];
  if (workFactor === undefined) return fail(ageDamaged);
  return Number(workFactor) > AGE_WORK_FACTOR ? fail(ageWorkTooHigh) : succeed(null);
}

async function tryHead(source: ByteSource): Promise<string | null> {
  try {
    const head = await source.read(0, Math.min(HEADER_BYTES, source.sizeBytes));
    return Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  } catch {
    return null;
  }
}
