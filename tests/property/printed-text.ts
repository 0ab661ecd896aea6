import { toPrintableLine } from '@shared/book/fonts/printable-text';
import type { PageMeasures } from '@shared/book/layout/page-geometry';
import type { Page } from '@shared/book/layout/page-list';
import type { Block } from '@shared/book/model/book-model';
import { assertNever } from '@shared/util/assert';

import { bodyTexts } from './page-faults';

function partsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.speaker === '' ? '' : `${block.speaker}：`, block.text];
    case 'item':
      return [block.number, block.text];
    case 'title':
      return [block.title, block.subtitle];
    case 'heading':
    case 'note':
    case 'reference':
      return [block.text];
    case 'form':
      return block.rows.flat().flatMap(({ label, value, note }) => [label, value, noteOf(note)]);
    case 'names':
      return [
        block.label,
        ...block.names.flatMap(({ name, note }) => [name, note === '' ? '' : `（${note}）`]),
      ];
    case 'table': {
      const titles = block.columns.map(({ title }) => title);
      return [block.look === undefined ? block.label : '', ...titles, ...block.rows.flat()];
    }
    case 'ledger':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().map(({ text }) => text),
      ];
    case 'blank':
      return [block.label];
    case 'figure':
      return [block.caption, block.takenAt];
    case 'plate':
      return [block.caption];
    case 'cover': {
      const { over, title, subtitle, fields } = block;
      return [
        ...[over, title, subtitle],
        ...fields.flatMap(({ label, value, note }) => [label, value, noteOf(note)]),
      ];
    }
    case 'stamp-room':
      return ['全宗号年度保管期限件号机构（问题）页数'];
    case 'signatures':
      return [...block.labels, '年\u3000\u3000\u3000月\u3000\u3000\u3000日'];
    case 'seal':
      return block.lines;
    case 'contents':
      return [block.title];
    case 'writing-lines':
    case 'cut-line':
      return [];
    default:
      return assertNever(block, 'block');
  }
}

const noteOf = (note: string) => (note === '' ? '' : `\u3000${note}`);

/** Everything that a page must show of blocks, in their order. */
export function toGivenText(blocks: readonly Block[]): string {
  return blocks.flatMap(partsOf).map(toPrintableLine).join('');
}

/** Everything that pages show between running head and foot. */
export function toPrintedText(pages: readonly Page[], measures: PageMeasures): string {
  return pages
    .flatMap((page) => bodyTexts(page, measures))
    .map(({ text }) => text)
    .join('');
}
