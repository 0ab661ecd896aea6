import { formatDateTime, formatPeriod } from '../../domain/calendar';
import { explainCounts } from '../../domain/count-attendance';
import type { Photo } from '../../domain/photo';
import { voteMethodNames, type Matter } from '../../domain/record';
import { recordKindFacts } from '../../domain/record-kind';
import type { FiledDocument, Seal } from '../../domain/seal';
import { toSealText, toShortSeal } from '../../domain/seal-chain';
import { toPrintableParagraphs } from '../fonts/printable-text';

import { toAttendanceBlocks, toPersonName } from './attendance-blocks';
import type { Block, BookModel, Chapter, FormField } from './book-model';

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

const field = (label: string, value: string, note = ''): FormField => ({ label, value, note });

/** A wall time in figures, as 2026-06-17 20:05, where there is little room. */
function toStamp(moment: string): string {
  return moment.replace('T', ' ');
}

/** First half of a formula is the number itself, which stands before it already. */
function toBasis(formula: string): string {
  return formula.slice(formula.indexOf('=')).trim();
}

function toCountRows({ counts, content }: FiledDocument): FormField[][] {
  const override = content.countOverride;
  const formulas = explainCounts(counts);
  const [expectedVoters = '', attendingVoters = ''] = formulas.voters.split('；');
  const rows = [
    [field('应到', `${counts.expected}人`, toBasis(formulas.expected))],
    [field('实到', `${counts.attending}人`, toBasis(formulas.attending))],
    [field('有表决权应到', `${counts.expectedVoters}人`, toBasis(expectedVoters))],
    [field('有表决权实到', `${counts.attendingVoters}人`, toBasis(attendingVoters))],
  ];
  if (override) {
    const said = `应到${override.expected}人，实到${override.attending}人`;
    rows.push([field('人工更正', said, override.reason)]);
  }
  return rows;
}

/** 主题党日's own rows; what was not done or filled in takes no room. */
function toActionRows({ content }: FiledDocument): FormField[][] {
  if (!content.themeDay) return [];
  const { requiredActions, optionalActions, jointUnits } = content.themeDay;
  const actions = [
    field('规定动作', requiredActions.join('、')),
    field('自选动作', optionalActions.join('、')),
  ].filter(({ value }) => value !== '');
  return [
    ...(actions.length === 0 ? [] : [actions]),
    ...(jointUnits === '' ? [] : [[field('联合单位', jointUnits)]]),
  ];
}

function toHead(document: FiledDocument): Block {
  const { content, people } = document;
  return {
    kind: 'form',
    rows: [
      [field('支部', document.branchName), field('上级党组织', document.superior)],
      [field('时间', formatPeriod(content.startsAt, content.endsAt))],
      [field('主题', content.theme)],
      [field('地点', content.place), field('形式', content.forms.join('、'))],
      ...toActionRows(document),
      [
        field('主持人', toPersonName(people, content.chairId)),
        field('记录人', toPersonName(people, content.recorderId)),
      ],
      ...toCountRows(document),
    ],
  };
}

function toVoteWords(matter: Matter): string {
  if (!matter.vote) return '';
  const { method, inFavour, against, abstained } = matter.vote;
  return `${voteMethodNames[method]}，赞成${inFavour}票，反对${against}票，弃权${abstained}票。`;
}

function toParagraphs(speaker: string, text: string, label: string): Block[] {
  return toPrintableParagraphs(text).map((part, index) => ({
    kind: 'paragraph',
    speaker: index === 0 ? speaker : '',
    text: part,
    field: label,
  }));
}

function toMatterBlocks(matter: Matter, index: number, count: number): Block[] {
  const label = '议定事项';
  const number = count === 1 ? '' : `${index + 1}.`;
  const vote = toVoteWords(matter);
  return [
    { kind: 'item', isHeading: true, number, text: matter.title, field: label },
    ...toParagraphs('', matter.decision, label),
    ...(vote === '' ? [] : toParagraphs('表决', vote, label)),
  ];
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
    labels: ['主持人（签字）：', '记录人（签字）：'],
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
  const kind = document.content.kinds[0] ?? 'theme-day';
  const ordinal = document.ordinals[kind];
  return ordinal === undefined ? '' : `第${ordinal}次`;
}

/**
 * One record as a chapter: head table, attendance, agenda, minutes, matters, photos, signature
 * blanks and seal, in the order of the paper form. Pure; leaves out what was not filled in.
 */
export function toRecordChapter(source: RecordSource): Chapter {
  const { document, seal } = source;
  const { content } = document;
  const facts = recordKindFacts[content.kinds[0] ?? 'theme-day'];
  const ordinal = toOrdinalName(document);
  const year = `${content.bookYear}年度`;
  return {
    name: `${year}${facts.name}${ordinal}`,
    headLeft: document.branchName,
    headRight: `${facts.name}\u3000${year}${ordinal}`,
    foot: [
      `登记于 ${toStamp(document.enteredAt)}`,
      seal ? `归档于 ${toStamp(document.filedAt)}` : '草稿，未归档',
      `记录号 ${toShortRecordId(document.recordId)}`,
    ].join('　'),
    blocks: [
      {
        kind: 'title',
        title: facts.pageTitle,
        subtitle: ordinal === '' ? year : `${ordinal}（${year}）`,
      },
      toHead(document),
      ...toAttendanceBlocks(document),
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
      ...toSection(
        facts.contentLabel,
        content.minutes.flatMap(({ speaker, text }) =>
          toParagraphs(speaker, text, facts.contentLabel),
        ),
      ),
      ...toSection(
        '议定事项',
        content.matters.flatMap((matter, index) =>
          toMatterBlocks(matter, index, content.matters.length),
        ),
      ),
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
