/** Crockford's base 32: no I, L, O and U, which are misread for others on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 4;
const LENGTH = GROUPS * GROUP_LENGTH;
const shape = new RegExp(`^[${alphabet}]{${LENGTH}}$`);

/**
 * Makes a code to be written on paper, as 7K2M 0QXT 91BD ZRHC 4NE8: 100 random bits in five
 * groups.
 *
 * @param random - Fills the array with random bytes.
 */
export function makeRecoveryCode(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): string {
  const characters = Array.from(random(new Uint8Array(LENGTH)), (byte) => alphabet[byte % 32]);
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    characters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''),
  );
  return groups.join(' ');
}

/**
 * Reads a code as typed from paper: small letters, missing or other spaces, and the letters that
 * look like digits are taken as meant.
 *
 * @returns The code as it was made, without spaces; null if the text has no such shape.
 */
export function tryReadRecoveryCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-·.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return shape.test(code) ? code : null;
}
