import { sha256HexOfText } from '../util/hash';

/** Crockford's base 32: no I, L, O, U, which are misread or misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_OF_CHARACTER = 5;
const GROUP = 4;

/** 80 bits: nobody finds a second package with the same code by trying. */
const PACKAGE_CODE_LENGTH = 16;
/** 40 bits: enough that no code is right by chance. */
const CONFIRMATION_CODE_LENGTH = 8;

/**
 * The code of a package that is printed on the 移交清单 and compared by eye, as
 * `7DQA-2M0K-9XJT-C4HN`.
 *
 * @param tagManifestSha256 - Of the bytes of `tagmanifest-sha256.txt`, which covers every file.
 */
export function toPackageCode(tagManifestSha256: string): string {
  return toGroups(tagManifestSha256, PACKAGE_CODE_LENGTH);
}

/**
 * The code by which the receiver confirms a package, as `4HNC-7DQA`. The giver's program knows
 * it, but shows it to nobody: it comes from the machine where the package was taken over.
 */
export async function toConfirmationCode(tagManifestSha256: string): Promise<string> {
  return toGroups(await sha256HexOfText(`received ${tagManifestSha256}`), CONFIRMATION_CODE_LENGTH);
}

/**
 * A code as somebody types it: spaces, dashes, full width, small letters and the letters that are
 * misread for digits make no difference.
 */
export function normalizeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Whether what was typed is the code. */
export function isSameCode(typed: string, code: string): boolean {
  return normalizeCode(typed) === normalizeCode(code);
}

function toGroups(sha256: string, length: number): string {
  const bits = BigInt(`0x${sha256}`);
  const characters = Array.from({ length }, (_, index) => {
    const shift = BigInt(256 - BITS_OF_CHARACTER * (index + 1));
    return alphabet[Number((bits >> shift) & 31n)] ?? '';
  }).join('');
  return (characters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}
