import fc from 'fast-check';

import type { Block, BookModel, FigureBlock } from '@shared/book/model/book-model';
import type { PageGrid } from '@shared/domain/book-design';

/** Common characters, rare ones of every plane and marks that are as wide as a character. */
const han = fc.constantFrom(
  ...Array.from('支部党员大会学习讨论环境整治安排落实村道两侧蒿草㛃䶮𬱖𡌴〇①％'),
);
const word = fc.constantFrom(
  ...['6', '2026', '1,200', 'WeChat', 'App', '2.6', 'A4', 'don’t', '100%'],
  'https://example.com/a-b',
);
const longWord = fc.constantFrom(
  'https://www.12371.cn/2026/06/17/ARTI1718612345678901.shtml?from=wechat&id=20260617',
  '12345678901234567890',
  'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft',
  'a'.repeat(130),
  '9'.repeat(70),
);
const closing = fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '”', '》', '）', '……');
const quoted = fc
  .tuple(
    fc.constantFrom('“”', '《》', '（）', '「」'),
    fc.array(han, { minLength: 1, maxLength: 6 }),
  )
  .map(([marks, inner]) => `${marks[0]}${inner.join('')}${marks[1]}`);
const oddities = fc.constantFrom(
  ...[
    '一——',
    '一·二',
    ' ',
    '在 Excel 里',
    '\t',
    '　',
    '一  二',
    '（《“一”》）。',
    '好！？',
    '一\u200b二',
  ],
);
const hanRun = fc.array(han, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
const piece = fc.oneof(
  { weight: 6, arbitrary: hanRun },
  { weight: 2, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(han, closing).map(([first, mark]) => first + mark) },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: oddities },
  { weight: 1, arbitrary: longWord },
);

function toText(maxPieces: number): fc.Arbitrary<string> {
  return fc
    .array(piece, { minLength: 1, maxLength: maxPieces })
    .map((pieces) => `文${pieces.join('')}`.trim());
}

/** Any text that a user may type into a box; its first character is 文. */
export const prose = toText(40);
const line = toText(4);

/** Words printed on a form, of characters that no typed text has, so that a loss is seen. */
export const label = fc
  .array(fc.constantFrom(...Array.from('甲乙丙丁戊己庚辛壬癸')), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(''));

/** The first characters of a text, no pair of code units cut apart. */
const firstOf = (text: string, count: number) => Array.from(text).slice(0, count).join('');

/** Names, the longest of 40 characters. */
const name = fc.oneof(
  fc.array(han, { minLength: 2, maxLength: 7 }).map((all) => all.join('')),
  fc.array(hanRun, { minLength: 2, maxLength: 7 }).map((parts) => firstOf(parts.join('·'), 40)),
);

const some = <Value>(arbitrary: fc.Arbitrary<Value>, most: number) =>
  fc.array(arbitrary, { minLength: 1, maxLength: most });

/** Parts of a width that add up to 1; none is too narrow for two characters. */
const shares = fc
  .array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 5 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one)));

export const paragraph = prose.map((text): Block => ({
  kind: 'paragraph',
  speaker: '',
  text,
  field: '内容',
}));
export const item = fc
  .tuple(fc.boolean(), fc.constantFrom('1.', '（12）', ''), fc.oneof(line, prose))
  .map(([isHeading, number, text]): Block => {
    return { kind: 'item', isHeading, number, text, field: '决议' };
  });
const note = line.map((text): Block => ({ kind: 'note', text, field: '说明' }));
const heading = label.map((text): Block => ({ kind: 'heading', text }));

const field = fc.record({ label, value: fc.oneof(line, prose), note: fc.constantFrom('', '注') });
export const form = some(some(field, 3), 5).map((rows) => ({ kind: 'form', rows }) as const);

export const names = fc
  .tuple(label, some(fc.record({ name, note: fc.constantFrom('', '', '线上') }), 60))
  .map(([title, entries]) => ({ kind: 'names', label: title, names: entries }) as const);

export const table = fc
  .tuple(shares, label, fc.constantFrom(undefined, 'whole-width', 'to-fill-in'))
  .chain(([parts, title, look]) => {
    const columns = fc.tuple(
      ...parts.map((share) => label.map((text) => ({ title: text, share }))),
    );
    const rows = some(fc.tuple(...parts.map(() => fc.oneof(line, name))), 25);
    return fc.tuple(columns, rows).map(([heads, cells]): Block => {
      const block = { kind: 'table', label: title, columns: heads, rows: cells } as const;
      return look === undefined ? block : { ...block, look };
    });
  });

export const ledger = shares.chain((parts) => {
  const column = (share: number) =>
    fc
      .tuple(label, fc.constantFrom('start', 'end'))
      .map(([title, align]) => ({ title, share, align }) as const);
  const cell = fc.oneof(line, name).map((text) => ({ text }));
  const row = fc.tuple(...parts.map(() => cell));
  return fc
    .tuple(fc.tuple(...parts.map(column)), some(row, 30))
    .map(([columns, rows]): Block => ({ kind: 'ledger', label: '表', columns, rows }));
});

const plate = fc
  .tuple(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 300, max: 3000 }), line)
  .map(([widthPx, heightPx, caption]): Block => {
    return { kind: 'plate', photoId: caption, widthPx, heightPx, caption };
  });

const cover = fc
  .tuple(name, some(name, 3), fc.array(field, { maxLength: 6 }))
  .map(([over, titles, fields]): Block => {
    const short = fields.map((one) => ({
      ...one,
      value: firstOf(one.value, 40),
    }));
    return { kind: 'cover', over, title: titles.join(''), subtitle: '文年度', fields: short };
  });

const writing = fc.integer({ min: 1, max: 40 });

/** A block of any kind but pictures and what is signed. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: item },
  { weight: 1, arbitrary: note },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: form },
  { weight: 1, arbitrary: names },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: ledger },
  { weight: 1, arbitrary: plate },
  {
    weight: 1,
    arbitrary: fc
      .tuple(label, name)
      .map(([title, subtitle]): Block => ({ kind: 'title', title, subtitle })),
  },
  { weight: 1, arbitrary: cover },
  { weight: 1, arbitrary: fc.constant<Block>({ kind: 'stamp-room' }) },
  {
    weight: 1,
    arbitrary: writing.map((lineCount): Block => ({ kind: 'writing-lines', lineCount })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(label, writing)
      .map(([text, lineCount]): Block => ({ kind: 'blank', label: text, lineCount })),
  },
);

export const blocks = fc.array(block, { minLength: 1, maxLength: 14 });

const figure = fc
  .tuple(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 300, max: 3000 }), line)
  .map(([widthPx, heightPx, text]): FigureBlock => {
    const caption = firstOf(text, 40).trim();
    return { kind: 'figure', photoId: caption, widthPx, heightPx, caption, takenAt: '无拍摄时间' };
  });

const ending: fc.Arbitrary<readonly Block[]> = fc
  .tuple(some(label, 4), some(line, 3))
  .map(([labels, lines]) => [
    { kind: 'signatures', labels },
    { kind: 'seal', lines: lines.map((text) => firstOf(text, 60)), code: 'BRB1:1:1:A:B' },
  ]);

/** A record: text of all kinds, then photos, then what is signed and sealed. */
export const record = fc
  .tuple(blocks, some(figure, 7), ending)
  .map(([texts, figures, end]): readonly Block[] => [
    ...texts,
    // Of headings alone there may be so many that no photo finds room under them.
    { kind: 'paragraph', speaker: '', text: '文', field: '内容' },
    { kind: 'heading', text: '甲' },
    ...figures,
    ...end,
  ]);

export const grid = fc.constantFrom<PageGrid>('compact', 'standard');

/** A book of one chapter. */
export function aBookOf(ofBlocks: readonly Block[], ofGrid: PageGrid = 'compact'): BookModel {
  const chapter = { name: '试排', headLeft: '左', headRight: '右', foot: '下', blocks: ofBlocks };
  return { title: '试排', author: '试排', isDraft: false, grid: ofGrid, chapters: [chapter] };
}
