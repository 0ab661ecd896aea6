import { crc32 } from '@shared/package/crc32';
import { bytesOf, toBytes, type StatedFields, type ZipPart } from '@tests/builders/zip';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';

/** A change of the list of entries, as data, so that a failure can be read and run again. */
export type EntryChange =
  | { readonly kind: 'remove' | 'duplicate' | 'move-last' | 'gap' | 'overlap'; readonly at: number }
  | { readonly kind: 'rename' | 'add'; readonly at: number; readonly name: string }
  | { readonly kind: 'respell'; readonly at: number; readonly how: Respelling }
  | { readonly kind: 'swap-content'; readonly at: number; readonly other: number }
  | {
      readonly kind: 'content';
      readonly at: number;
      readonly offset: number;
      readonly byte: number;
    }
  | { readonly kind: 'attributes'; readonly at: number; readonly attributes: number }
  | { readonly kind: 'descriptor'; readonly at: number; readonly form: 'signed' | 'plain' | 'long' }
  | {
      readonly kind: 'bomb';
      readonly at: number;
      readonly saysSize: number;
      readonly dense: boolean;
    }
  | { readonly kind: 'lie'; readonly at: number; readonly lie: Lie };

interface Lie {
  readonly where: 'local' | 'central' | 'both';
  readonly field: 'flags' | 'method' | 'crc' | 'packedBytes' | 'sizeBytes';
  readonly value: number;
}

const respellings = ['upper', 'nfd', 'dot', 'space', 'backslash', 'bad-utf8', 'slash'] as const;
type Respelling = (typeof respellings)[number];

const hostileNames = [
  ...['../../evil', '/etc/passwd', 'C:\\evil', '\\\\server\\share', 'data/../../x', '~/x', 'con'],
  ...['data/nul.txt', 'bagit.txt', 'fetch.txt', 'manifest-sha256.txt', 'data', 'data/', 'data/x'],
  ...['支部记录簿/data/x', '支部记录簿/fetch.txt', '支部记录簿/manifest-md5.txt', 'a\u0000b', ''],
  ...['支部记录簿/data/BOOK/book.json', '支部记录簿/data/empty.txt/x', 'x'.repeat(2_000)],
];

const at = fc.nat(15);
const value = fc.oneof(
  fc.constantFrom(0, 1, 8, 9, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff),
  fc.nat(2_000),
  fc.nat(0xffffffff),
);
const lie = fc.record({
  where: fc.constantFrom('local' as const, 'central' as const, 'both' as const),
  field: fc.constantFrom(...(['flags', 'method', 'crc', 'packedBytes', 'sizeBytes'] as const)),
  value,
});
const modes = [0o120777, 0o020666, 0o060666, 0o010666, 0o140777, 0o040755, 0o100644, 0o104755];

export const anEntryChange: fc.Arbitrary<EntryChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...(['remove', 'duplicate', 'move-last', 'gap', 'overlap'] as const)),
    at,
  }),
  fc.record({
    kind: fc.constantFrom('rename' as const, 'add' as const),
    at,
    name: fc.oneof(fc.constantFrom(...hostileNames), fc.string({ maxLength: 30 })),
  }),
  fc.record({ kind: fc.constant('respell' as const), at, how: fc.constantFrom(...respellings) }),
  fc.record({ kind: fc.constant('swap-content' as const), at, other: at }),
  fc.record({
    kind: fc.constant('content' as const),
    at,
    offset: fc.nat(3_000),
    byte: fc.nat(255),
  }),
  fc.record({
    kind: fc.constant('attributes' as const),
    at,
    attributes: fc.oneof(
      fc.constantFrom(...modes).map((mode) => (mode << 16) >>> 0),
      fc.nat(0xffffffff),
    ),
  }),
  fc.record({
    kind: fc.constant('descriptor' as const),
    at,
    form: fc.constantFrom('signed' as const, 'plain' as const, 'long' as const),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('lie' as const), at, lie }) },
);

/** Apart and rare: each takes as long as a hundred others. */
export const aBomb: fc.Arbitrary<EntryChange> = fc.record({
  kind: fc.constant('bomb' as const),
  at,
  saysSize: fc.constantFrom(0, 10, 1_000_000, 64_000_000, 200_000_000, 0xfffffffe),
  dense: fc.boolean(),
});

/** Sixty-four million bytes packed at 1,000 to 1, and at a ratio that is just allowed. */
const bombs = new Map<boolean, { readonly packed: Uint8Array; readonly crc: number }>();
const BOMB_BYTES = 64_000_000;

function aBombStream(dense: boolean) {
  const known = bombs.get(dense);
  if (known !== undefined) return known;
  const content = new Uint8Array(BOMB_BYTES);
  if (dense)
    for (let at = 0; at < BOMB_BYTES; at += 90)
      content[at] = (Math.imul(at, 2_654_435_761) >>> 24) & 3;
  const bomb = { packed: deflateRawSync(content, { level: 9 }), crc: crc32(content) };
  bombs.set(dense, bomb);
  return bomb;
}

function spell(name: string, how: Respelling): string | Uint8Array {
  switch (how) {
    case 'upper':
      return name.toUpperCase();
    case 'nfd':
      return name.normalize('NFD');
    case 'dot':
      return `${name}.`;
    case 'space':
      return `${name} `;
    case 'backslash':
      return name.replaceAll('/', '\\');
    case 'bad-utf8':
      return bytesOf(name.slice(0, -1), new Uint8Array([0xc3]));
    case 'slash':
      return `${name}/`;
  }
}

const nameOf = ({ name }: ZipPart) => (typeof name === 'string' ? name : '');

/** Applies one change; a change of an entry that is not there is one of another entry. */
export function changeEntries(parts: readonly ZipPart[], change: EntryChange): readonly ZipPart[] {
  if (parts.length === 0) return parts;
  const index = change.at % parts.length;
  const part = parts[index];
  if (part === undefined) return parts;
  const put = (changed: Partial<ZipPart>) => parts.with(index, { ...part, ...changed });
  switch (change.kind) {
    case 'remove':
      return parts.toSpliced(index, 1);
    case 'duplicate':
      return [...parts, part];
    case 'move-last':
      return [...parts.toSpliced(index, 1), part];
    case 'gap':
      return put({ gapBefore: toBytes('stray') });
    case 'overlap':
      return put({ statedOffset: 0 });
    case 'rename':
      return put({ name: change.name });
    case 'add':
      return parts.toSpliced(index, 0, { name: change.name, content: 'added' });
    case 'respell':
      return put({ name: spell(nameOf(part), change.how) });
    case 'swap-content':
      return swapContents(parts, index, change.other % parts.length);
    case 'content':
      return put({ content: setByte(toBytes(part.content ?? ''), change.offset, change.byte) });
    case 'attributes':
      return put({ attributes: change.attributes });
    case 'descriptor':
      return put({ descriptor: change.form });
    case 'bomb':
      return put(toBomb(change.saysSize, change.dense));
    case 'lie':
      return put(toLie(part, change.lie));
  }
}

function swapContents(parts: readonly ZipPart[], one: number, other: number) {
  const [first, second] = [parts[one], parts[other]];
  if (first === undefined || second === undefined) return parts;
  return parts
    .with(one, { ...first, content: second.content ?? '' })
    .with(other, { ...second, content: first.content ?? '' });
}

function setByte(content: Uint8Array, offset: number, byte: number): Uint8Array {
  return content.length === 0 ? content : content.with(offset % content.length, byte);
}

function toBomb(saysSize: number, dense: boolean): Partial<ZipPart> {
  const { packed, crc } = aBombStream(dense);
  const stated: Partial<StatedFields> = {
    method: 8,
    crc,
    packedBytes: packed.length,
    sizeBytes: saysSize === 64_000_000 ? BOMB_BYTES : saysSize,
  };
  return { packed, local: stated, central: stated };
}

function toLie(part: ZipPart, { where, field, value }: Lie): Partial<ZipPart> {
  const lie = { [field]: field === 'flags' || field === 'method' ? value & 0xffff : value };
  const local = { local: { ...part.local, ...lie } };
  const central = { central: { ...part.central, ...lie } };
  if (where === 'local') return local;
  return where === 'central' ? central : { ...local, ...central };
}
