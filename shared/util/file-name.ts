/** More would not fit into a file name with what is put before and behind it. */
const LONGEST = 80;

/**
 * Makes words fit for a part of a file's or folder's name on Windows, macOS and Linux: forbidden
 * characters become spaces, and no dot or space stands at the end. May be empty.
 */
export function toFileNamePart(words: string): string {
  return Array.from(words.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, ' '))
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^ |[. ]+$/gu, '');
}
