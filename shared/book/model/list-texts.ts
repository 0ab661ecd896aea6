import { assertNever } from '../../util/assert';

import type { Block, BookModel } from './book-model';

/** A text that will be printed, with the names by which a refusal tells where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly record: string;
  readonly field: string;
  /** The name that the user gave the book: no record holds it. */
  readonly isBookTitle?: true;
}

type FieldText = Omit<PlacedText, 'record'>;

function textsOf(block: Block): readonly FieldText[] {
  switch (block.kind) {
    case 'title':
      return [{ text: block.title + block.subtitle, field: '标题' }];
    case 'form':
      return block.rows.flat().map(({ label, value, note }) => ({
        text: label + value + note,
        field: label,
      }));
    case 'names':
      return block.names.map(({ name, note }) => ({ text: name + note, field: block.label }));
    case 'table':
      return block.rows.flatMap((row) =>
        row.map((text, index) => ({
          text,
          field: `${block.label}·${block.columns[index]?.title ?? ''}`,
        })),
      );
    case 'blank':
      return [{ text: block.label, field: block.label }];
    case 'heading':
      return [{ text: block.text, field: '小标题' }];
    case 'paragraph':
      return [
        { text: block.speaker, field: '发言人' },
        { text: block.text, field: block.field },
      ];
    case 'item':
    case 'note':
      return [{ text: block.text, field: block.field }];
    case 'figure':
      return [{ text: block.caption + block.takenAt, field: '照片说明' }];
    case 'ledger':
      return [
        ...block.columns.map(({ title }) => ({ text: title, field: block.label })),
        ...block.rows.flatMap((row) =>
          row.map(({ text }, index) => ({
            text,
            field: `${block.label}·${block.columns[index]?.title ?? ''}`,
          })),
        ),
      ];
    case 'signatures':
      return block.labels.map((text) => ({ text, field: '签字栏' }));
    case 'seal':
      return block.lines.map((text) => ({ text, field: '封存栏' }));
    case 'cover':
    case 'contents':
    case 'reference':
    case 'plate':
    case 'stamp-room':
    case 'writing-lines':
      return textsOfBinding(block);
    case 'cut-line':
      return [];
    default:
      return assertNever(block, 'block');
  }
}

type BindingBlock = Extract<
  Block,
  { readonly kind: 'cover' | 'stamp-room' | 'contents' | 'reference' | 'writing-lines' | 'plate' }
>;

/** Texts of what only a bound book has. */
function textsOfBinding(block: BindingBlock): readonly FieldText[] {
  switch (block.kind) {
    case 'cover':
      return [
        { text: block.over + block.subtitle, field: '封面' },
        { text: block.title, field: '书名', isBookTitle: true },
        ...block.fields.map(({ label, value, note }) => ({
          text: label + value + note,
          field: label,
        })),
      ];
    case 'contents':
      return [{ text: block.title, field: '目录' }];
    case 'reference':
      return [{ text: block.text, field: '参见' }];
    case 'plate':
      return [{ text: block.caption, field: '扫描件' }];
    case 'stamp-room':
    case 'writing-lines':
      return [];
    default:
      return assertNever(block, 'block');
  }
}

/** Every text of a book with its place, in the order of print. */
export function listTexts(book: BookModel): readonly PlacedText[] {
  return book.chapters.flatMap((chapter) =>
    [
      { text: chapter.headLeft, field: '支部' },
      { text: chapter.headRight + chapter.foot, field: '页眉页脚' },
      { text: `${chapter.place?.title ?? ''}${chapter.place?.note ?? ''}`, field: '目录' },
      ...chapter.blocks.flatMap(textsOf),
    ].map((text) => ({ ...text, record: chapter.name })),
  );
}
