import { formatDateTime } from '../../domain/calendar';
import type { Photo } from '../../domain/photo';
import { frameOf, namedKindsOf, toPageTitle } from '../../domain/record-kind';
import type { FiledDocument, Seal } from '../../domain/seal';
import { toSealText, toShortSeal } from '../../domain/seal-chain';
import { sheetsOf } from '../../domain/sheets/sheets-of';

import { toAttendanceBlocks } from './attendance-blocks';
import type { Block, BookModel, Chapter } from './book-model';
import { toMatterBlocks } from './matter-blocks';
import { toOutcomeBlocks } from './outcome-blocks';
import { toParagraphs } from './paragraphs';
import { toHead } from './record-head';
import { toSheetBlocks, toSheetTables } from './sheet-blocks';

/** Size of a stored photo; its bytes come in only when the file is made. */
export type PhotoShape = Pick<Photo, 'id' | 'widthPx' | 'heightPx'>;

/** What a record's pages are made of. */
export interface RecordSource {
  /** The sealed document, or a draft in its shape; a draft's filing fields are not printed. */
  readonly document: FiledDocument;
  /** `null` while the record is a draft: its pages are then marked 草稿. */
  readonly seal: Seal | null;
  readonly photos: readonly PhotoShape[];
}

/** A wall time in figures, as 2026-06-17 20:05, where there is little room. */
function toStamp(moment: string): string {
  return moment.replace('T', ' ');
}

function toSection(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}

/** A photo whose file is gone is told, never left out in silence. */
function toMissingPhoto(caption: string): Block {
  const text = `照片“${caption}”的文件不在这台电脑上，未能印出。`;
  return { kind: 'note', text, field: '照片说明' };
}

function toFigures({ document, photos }: RecordSource): readonly Block[] {
  const shapes = new Map(photos.map((photo) => [photo.id, photo]));
  const takenAt = new Map(document.photos.map((photo) => [photo.photoId, photo.takenAt]));
  return document.content.photos.flatMap(({ photoId, caption }): Block[] => {
    const shape = shapes.get(photoId);
    if (!shape) return [toMissingPhoto(caption)];
    const moment = takenAt.get(photoId) ?? null;
    return [
      {
        kind: 'figure',
        photoId,
        widthPx: shape.widthPx,
        heightPx: shape.heightPx,
        caption,
        takenAt: moment === null ? '无拍摄时间' : `拍摄于${formatDateTime(moment)}`,
      },
    ];
  });
}

function toEnding({ document, seal }: RecordSource): readonly Block[] {
  const correction: Block[] =
    document.revision > 1
      ? [
          {
            kind: 'note',
            text: `更正说明：本页为第${document.revision}版，更正原因：${document.correctionReason}。原文存于记录簿，可查。`,
            field: '更正原因',
          },
        ]
      : [];
  const signatures: Block = {
    kind: 'signatures',
    labels: frameOf(document.content.kinds).signers.map((signer) => `${signer}（签字）：`),
  };
  if (!seal) return [...correction, signatures];
  const lines = [
    `登记于 ${toStamp(document.enteredAt)}`,
    `归档于 ${toStamp(document.filedAt)}\u3000第${document.revision}版`,
    `封存号 ${toShortSeal(seal)}\u3000链上第${seal.sequence}号`,
  ];
  return [...correction, signatures, { kind: 'seal', lines, code: toSealText(seal) }];
}

/** Last 8 characters of a record's id: those at its end are random, those before tell time. */
function toShortRecordId(recordId: string): string {
  return recordId.slice(-8).toUpperCase();
}

/** The first kind under which the record is numbered, and its number where it has one. */
function toOrdinalName(document: FiledDocument): string {
  const ordinal = document.ordinals[namedKindsOf(document.content)[0]?.key ?? ''];
  return ordinal === undefined ? '' : `第${ordinal}次`;
}

/**
 * One record as a chapter: head table, attendance, agenda, minutes, matters, photos, signature
 * blanks and seal, in the order of the paper form. Pure; leaves out what was not filled in.
 */
export function toRecordChapter(source: RecordSource): Chapter {
  const { document, seal } = source;
  const { content } = document;
  const { first: facts, has } = frameOf(content.kinds);
  const kindName = namedKindsOf(content)[0]?.name ?? facts.name;
  const sheets = sheetsOf(content);
  const ordinal = toOrdinalName(document);
  const year = `${content.bookYear}年度`;
  return {
    name: `${year}${kindName}${ordinal}`,
    headLeft: document.branchName,
    headRight: `${kindName}\u3000${year}${ordinal}`,
    foot: [
      `登记于 ${toStamp(document.enteredAt)}`,
      seal ? `归档于 ${toStamp(document.filedAt)}` : '草稿，未归档',
      `记录号 ${toShortRecordId(document.recordId)}`,
    ].join('　'),
    blocks: [
      {
        kind: 'title',
        title: toPageTitle(content),
        subtitle: ordinal === '' ? year : `${ordinal}（${year}）`,
      },
      toHead(document),
      ...(has('attendance') ? toAttendanceBlocks(document) : []),
      ...sheets.flatMap((filled) => toSheetTables(filled, document.people)),
      ...toSection(
        '议程',
        content.agenda.map(({ text }, index) => ({
          kind: 'item',
          isHeading: false,
          number: `${index + 1}.`,
          text,
          field: '议程',
        })),
      ),
      ...sheets.flatMap((filled) => toSheetBlocks(filled, 'ahead', document.people)),
      ...toSection(
        facts.contentLabel,
        content.minutes.flatMap(({ speaker, text }) =>
          toParagraphs(speaker, text, facts.contentLabel),
        ),
      ),
      ...sheets.flatMap((filled) => toSheetBlocks(filled, 'after', document.people)),
      ...toOutcomeBlocks(document),
      ...toSection('议定事项', toMatterBlocks(document)),
      ...toSection('照片', toFigures(source)),
      ...toEnding(source),
    ],
  };
}

/** A file that holds one record: what the preview shows and what is saved or printed. */
export function toRecordBook(source: RecordSource): BookModel {
  const chapter = toRecordChapter(source);
  return {
    title: `${source.document.branchName}${chapter.name}`,
    author: source.document.branchName,
    isDraft: source.seal === null,
    chapters: [chapter],
  };
}
