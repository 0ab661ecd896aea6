import { toLines } from './tag-text';

/** Labels and values of `bag-info.txt` in their order; a label may come again. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

export const INFO_NAME = 'bag-info.txt';
export const OXUM_LABEL = 'Payload-Oxum';

/** Length of a line that RFC 8493, 2.2.2 recommends not to pass. */
const LINE_CHARACTERS = 79;

/**
 * Reads `bag-info.txt`. A line that begins with white space goes on with the value before it; a
 * fold becomes one space.
 *
 * @returns null if a line is neither.
 */
export function tryBagInfo(text: string): BagInfo | null {
  const info: { readonly label: string; readonly folds: string[] }[] = [];
  for (const line of toLines(text)) {
    if (line.trim() === '') continue;
    const isFold = /^[ \t]/.test(line);
    const colon = isFold ? 0 : line.indexOf(':');
    if (isFold && info.length > 0) info.at(-1)?.folds.push(line.trim());
    else if (colon > 0)
      info.push({ label: line.slice(0, colon).trim(), folds: [line.slice(colon + 1).trim()] });
    else return null;
  }
  return info.map(({ label, folds }) => [label, folds.join(' ').trim()]);
}

/** Writes `bag-info.txt`; a long value is folded where it has a single space. */
export function writeBagInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${fold(label, value)}\n`).join('');
}

function fold(label: string, value: string): string {
  const [first = '', ...words] = value.split(/(?<=\S) (?=\S)/u);
  const lines: string[] = [];
  let line = `${label}: ${first}`;
  for (const word of words) {
    if (line.length + 1 + word.length <= LINE_CHARACTERS) line += ` ${word}`;
    else {
      lines.push(line);
      line = ` ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/** Whether a label and value come back from `bag-info.txt` as they were given. */
export function isWritableInfo([label, value]: readonly [string, string]): boolean {
  const isPlain = (text: string) => text === text.trim() && !/[\p{Cc}\p{Cs}]/u.test(text);
  return label !== '' && !label.includes(':') && isPlain(label) && isPlain(value);
}

/** Reads `Payload-Oxum`: octets and files; null if it is not two whole numbers. */
export function tryOxum(value: string): { readonly octets: number; readonly files: number } | null {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(value);
  return match === null ? null : { octets: Number(match[1]), files: Number(match[2]) };
}
