import { toBytes, type ZipPart } from '@tests/builders/zip';
import fc from 'fast-check';

/** A change of the text of a tag file: `bagit.txt`, a manifest, `bag-info.txt`. */
export interface TextChange {
  readonly file: number;
  readonly line: number;
  readonly other: number;
  readonly how: TextEdit;
}

const edits = [
  ...(['delete-line', 'duplicate-line', 'swap-digests', 'swap-lines', 'change-digit'] as const),
  ...(['upper-case', 'crlf', 'star', 'dot-slash', 'climb', 'absolute', 'percent'] as const),
  ...(['add-missing', 'add-empty-line', 'cut', 'mark', 'break-utf8', 'clear', 'utf-16'] as const),
  ...(['version-1.1', 'version-0.97', 'version-9', 'latin-1', 'nonsense'] as const),
] as const;
type TextEdit = (typeof edits)[number];

export const aTextChange: fc.Arbitrary<TextChange> = fc.record({
  file: fc.nat(7),
  line: fc.nat(7),
  other: fc.nat(7),
  how: fc.constantFrom(...edits),
});

const isTagFile = ({ name }: ZipPart) =>
  typeof name === 'string' && /(^|\/)(bagit|bag-info|(tag)?manifest-\w+)\.txt$/.test(name);

/** Applies a change to one of the tag files that are read as text; bytes are kept as Latin-1. */
export function changeText(parts: readonly ZipPart[], change: TextChange): readonly ZipPart[] {
  const places = parts.flatMap((part, index) => (isTagFile(part) ? [index] : []));
  const index = places[change.file % Math.max(1, places.length)];
  const part = index === undefined ? undefined : parts[index];
  if (index === undefined || part === undefined) return parts;
  const text = Buffer.from(toBytes(part.content ?? '')).toString('latin1');
  const edited = edit(text, change);
  return parts.with(index, { ...part, content: new Uint8Array(Buffer.from(edited, 'latin1')) });
}

function edit(text: string, { how, line, other }: TextChange): string {
  const lines = text.split('\n').slice(0, -1);
  const at = line % Math.max(1, lines.length);
  const to = other % Math.max(1, lines.length);
  const join = (changed: readonly string[]) => changed.map((each) => `${each}\n`).join('');
  const onLine = (change: (text: string) => string) =>
    join(lines.map((each, index) => (index === at ? change(each) : each)));
  switch (how) {
    case 'delete-line':
      return join(lines.toSpliced(at, 1));
    case 'duplicate-line':
      return join([...lines, lines[at] ?? '']);
    case 'swap-lines':
      return join(lines.with(at, lines[to] ?? '').with(to, lines[at] ?? ''));
    case 'swap-digests':
      return join(swapDigests(lines, at, to));
    case 'change-digit':
      return onLine((each) => each.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')));
    case 'upper-case':
      return onLine((each) => each.replace(/^[0-9a-f]+/, (digits) => digits.toUpperCase()));
    case 'crlf':
      return text.replaceAll('\n', '\r\n');
    case 'star':
      return onLine((each) => each.replace('  ', ' *'));
    case 'dot-slash':
      return onLine((each) => each.replace('  ', '  ./'));
    case 'climb':
      return onLine((each) => each.replace('data/', 'data/../'));
    case 'absolute':
      return onLine((each) => each.replace('data/', '/data/'));
    case 'percent':
      return onLine((each) => each.replace('%25', '%'));
    case 'add-missing':
      return `${text}${(lines[at] ?? '').replace(/data.*/, 'data/missing')}\n`;
    case 'add-empty-line':
      return `${text}\n`;
    case 'cut':
      return text.slice(0, Math.floor((text.length * (line + 1)) / 9));
    case 'mark':
      return `\u00ef\u00bb\u00bf${text}`;
    case 'break-utf8':
      return onLine((each) => `${each}\u00c3`);
    case 'clear':
      return '';
    case 'utf-16':
      return text.replace('UTF-8', 'UTF-16');
    case 'version-1.1':
      return text.replace('1.0', '1.1');
    case 'version-0.97':
      return text.replace('1.0', '0.97');
    case 'version-9':
      return text.replace('1.0', '9.0');
    case 'latin-1':
      return text.replace('UTF-8', 'ISO-8859-1');
    case 'nonsense':
      return text.replace('UTF-8', 'NONSENSE');
  }
}

function swapDigests(lines: readonly string[], one: number, other: number): readonly string[] {
  const digest = (line = '') => line.replace(/ .*/, '');
  const path = (line = '') => line.replace(/^\S+/, '');
  return lines
    .with(one, digest(lines[other]) + path(lines[one]))
    .with(other, digest(lines[one]) + path(lines[other]));
}
