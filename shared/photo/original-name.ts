/** As long as a line of a row may be, in UTF-16 units. */
const MAX_LENGTH = 200;

/**
 * A file's name as it is kept for the user to recognise it: whole, or with its middle left out
 * where it is longer than a row allows. The extension stays.
 */
export function toOriginalName(fileName: string): string {
  if (fileName.length <= MAX_LENGTH) return fileName;
  const extension = /\.[^.]{1,10}$/.exec(fileName)?.[0] ?? '';
  const stem = fileName.slice(0, MAX_LENGTH - extension.length - 1);
  return `${withoutHalfCharacter(stem)}…${extension}`;
}

/** Cutting by UTF-16 units may leave the first half of a rare character. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
