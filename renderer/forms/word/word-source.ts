import { toRecordBook, type RecordSource } from '@shared/book/model/to-record-chapter';
import { namedKindsOf, toKindNames } from '@shared/domain/record-kind';
import { toFormValues } from '@shared/word/forms/to-form-values';
import type { UnknownField } from '@shared/word/forms/field-names';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import { loadRevisionsOf } from '../../data/repositories/filing';
import { loadOwnKinds } from '../../data/repositories/own-kinds';
import { loadImage, loadPhotosOf } from '../../data/repositories/photos';
import { loadWordTemplate, type WordTemplateFacts } from '../../data/repositories/word-templates';
import { host } from '../../platform/host';
import { askWord } from '../../workers/word/client';

import { fromBase64 } from './base64';

/** A file that was made: where it is, and what of the form could not be filled in. */
export interface WordOutcome {
  /** Null if the user closed the system's dialog. */
  readonly location: string | null;
  readonly unknown: readonly UnknownField[];
  readonly empty: readonly string[];
}

/** A filed record as it was sealed last; null for a record that was never filed. */
export async function loadFiledSource(
  db: BookDatabase,
  recordId: string,
): Promise<RecordSource | null> {
  const newest = (await loadRevisionsOf(db, recordId)).at(-1);
  if (!newest) return null;
  const photos = await loadPhotosOf(db, recordId);
  return { ...newest, photos: [...photos.values()] };
}

/** Whether a form is for a record: for one of its kinds, or for any. */
export function isFormFor(form: WordTemplateFacts, { document }: RecordSource): boolean {
  const keys = namedKindsOf(document.content).map(({ key }) => key);
  return form.kind === null || keys.includes(form.kind);
}

const removed: Problem = {
  code: 'word-form-removed',
  what: '这份 Word 表格已经不在记录簿里了。',
  safe: '记录没有改动。',
  next: '请选另一份表格，或用标准格式。',
};

/**
 * Makes a Word file of a record and has it saved.
 *
 * @param formId - One of the user's own forms; null for the standard form.
 */
export async function saveWord(
  db: BookDatabase,
  source: RecordSource,
  formId: string | null,
): Promise<Result<WordOutcome>> {
  const form = formId === null ? null : await loadWordTemplate(db, formId);
  if (formId !== null && form === null) return fail(removed);
  const photos = await loadPhotoFiles(db, source);
  const name = toName(source);
  if (form === null) {
    const madeAtMs = source.document.filedAtMs;
    const made = await askWord('write', { book: toRecordBook(source), photos, madeAtMs });
    if (!made.ok) return made;
    return saveBytes(made.value, name, { unknown: [], empty: [] });
  }
  const values = toFormValues(source, await loadOwnKinds(db));
  const made = await askWord('fill', { bytes: fromBase64(form.base64), values, photos });
  if (!made.ok) return made;
  return saveBytes(made.value.bytes, `${name} ${form.name}`, made.value);
}

async function saveBytes(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  { unknown, empty }: Omit<WordOutcome, 'location'>,
): Promise<Result<WordOutcome>> {
  const suggestedName = `${toFileNamePart(name)}.docx`;
  const saved = await host.files.save({ suggestedName, kind: 'docx', bytes });
  if (!saved.ok) return saved;
  const location = saved.value.outcome === 'saved' ? saved.value.location : null;
  return succeed({ location, unknown, empty });
}

async function loadPhotoFiles(
  db: BookDatabase,
  { document }: RecordSource,
): Promise<ReadonlyMap<string, Blob>> {
  const photos = new Map<string, Blob>();
  for (const { photoId } of document.content.photos) {
    const image = await loadImage(db, photoId);
    if (image) photos.set(photoId, image);
  }
  return photos;
}

/** As the PDF of the record is named: `2026-06-17 主题党日 红色领航`. */
function toName({ document: { content } }: RecordSource): string {
  return `${content.startsAt?.slice(0, 10) ?? ''} ${toKindNames(content)} ${content.theme}`.trim();
}
