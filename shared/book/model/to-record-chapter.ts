import type { Photo } from '../../domain/photo';
import { voteMethodNames, type Matter } from '../../domain/record';
import { recordKindFacts } from '../../domain/record-kind';
import type { FiledDocument, Seal } from '../../domain/seal';
import { toPrintableParagraphs } from '../fonts/printable-text';

import { toAttendanceBlocks, toPersonName } from './attendance-blocks';
import type { Block, BookModel, Chapter, FormField } from './book-model';
import { toChineseMoment, toChinesePeriod } from './chinese-date';
import { toSealCode, toShortRecordId, toShortSeal } from './seal-words';

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

function toCountRows({ counts, content }: FiledDocument): FormField[][] {
  const override = content.countOverride;
  const formula =
    counts.exempted === 0
      ? `在册${counts.onRoster}人`
      : `在册${counts.onRoster} − 不计入${counts.exempted}`;
  const extra = counts.attendingExempted === 0 ? '' : `另到会${counts.attendingExempted}人`;
  const rows = [
    [field('应到', `${counts.expected}人`, formula), field('实到', `${counts.attending}人`, extra)],
    [
      field('有表决权应到', `${counts.expectedVoters}人`),
      field('有表决权实到', `${counts.attendingVoters}人`),
    ],
  ];
  if (override) {
    const said = `应到${override.expected}人，实到${override.attending}人`;
    rows.push([field('人工更正', said, override.reason)]);
  }
  return rows;
}

function toHead(document: FiledDocument): Block {
  const { content, people } = document;
  const actions = content.themeDay;
  const optional = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [[field(label, values.join('、'))]];
  return {
    kind: 'form',
    rows: [
      [field('支部', document.branchName)],
      ...(document.superior === '' ? [] : [[field('上级党组织', document.superior)]]),
      [field('时间', toChinesePeriod(content.startsAt, content.endsAt))],
      [field('地点', content.place)],
      [field('主题', content.theme)],
      [field('形式', content.forms.join('、'))],
      ...optional('规定动作', actions?.requiredActions ?? []),
      ...optional('自选动作', actions?.optionalActions ?? []),
      ...optional('联合单位', actions?.jointUnits ? [actions.jointUnits] : []),
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
  return `${voteMethodNames[method]}：赞成${inFavour}票，反对${against}票，弃权${abstained}票。`;
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
    { kind: 'item', number, text: matter.title, field: label },
    ...toParagraphs('', matter.decision, label),
    ...(vote === '' ? [] : toParagraphs('表决', vote, label)),
  ];
}

function toSection(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}

function toFigures({ document, photos }: RecordSource): readonly Block[] {
  const shapes = new Map(photos.map((photo) => [photo.id, photo]));
  const takenAt = new Map(document.photos.map((photo) => [photo.photoId, photo.takenAt]));
  return document.content.photos.flatMap(({ photoId, caption }): Block[] => {
    const shape = shapes.get(photoId);
    if (!shape) return [];
    const moment = takenAt.get(photoId) ?? null;
    return [
      {
        kind: 'figure',
        photoId,
        widthPx: shape.widthPx,
        heightPx: shape.heightPx,
        caption,
        takenAt: moment === null ? '无拍摄时间' : `拍摄于${toChineseMoment(moment)}`,
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
            text: `更正说明：本页为第${document.revision}稿，更正原因：${document.correctionReason}。原文存于记录簿，可查。`,
            field: '更正原因',
          },
        ]
      : [];
  const signatures: Block = {
    kind: 'signatures',
    labels: ['主持人（签字）', '记录人（签字）', '日期'],
  };
  if (!seal) return [...correction, signatures];
  const lines = [
    `登记于 ${toChineseMoment(document.enteredAt)}`,
    `归档于 ${toChineseMoment(document.filedAt)}　第${document.revision}稿`,
    `封存号 ${toShortSeal(seal.seal)}　链上第${seal.sequence}号`,
  ];
  return [...correction, signatures, { kind: 'seal', lines, code: toSealCode(seal) }];
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
    headRight: `${facts.name}　${year}${ordinal}`,
    foot: [
      `登记于${toChineseMoment(document.enteredAt)}`,
      seal ? `归档于${toChineseMoment(document.filedAt)}` : '草稿，未归档',
      `记录号${toShortRecordId(document.recordId)}`,
    ].join('　'),
    blocks: [
      { kind: 'title', title: facts.pageTitle, subtitle: `${ordinal}（${year}）` },
      toHead(document),
      ...toAttendanceBlocks(document),
      ...toSection(
        '议程',
        content.agenda.map(({ text }, index) => ({
          kind: 'item',
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
