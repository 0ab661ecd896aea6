import { MAX_WORD_TEMPLATE_BYTES, type WordTemplate } from '@shared/domain/word-template';
import type { FormReading } from '@shared/word/forms/fill-form';
import { formProblems } from '@shared/word/forms/form-problems';
import { toFormVocabulary } from '@shared/word/forms/form-vocabulary';
import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../../data/db';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import { saveWordTemplate } from '../../../data/repositories/word-templates';
import { toBase64 } from '../../../forms/word/base64';
import { askWord } from '../../../workers/word/client';

/** What stays of a form when its file is another. */
export type FormFacts = Pick<WordTemplate, 'id' | 'name' | 'kind' | 'addedAtMs'>;

/** A form's name is at first that of its file. */
export function toFormName(fileName: string): string {
  return fileName.replace(/\.docx?$/i, '').slice(0, 100) || 'Word 表格';
}

/** Reads a file that the user chose, judges it and keeps it under these facts. */
export async function takeForm(
  db: BookDatabase,
  file: File,
  facts: FormFacts,
): Promise<Result<FormReading>> {
  // Its size is looked at before it is taken into memory.
  if (file.size > MAX_WORD_TEMPLATE_BYTES) return fail(formProblems.tooLarge);
  const bytes = await tryRead(file);
  if (bytes === null) return fail(formProblems.unreadable);
  const vocabulary = toFormVocabulary(await loadOwnKinds(db));
  const reading = await askWord('read', { bytes, vocabulary });
  if (!reading.ok) return reading;
  const saved = await saveWordTemplate(db, {
    ...facts,
    sha256: await sha256Hex(bytes),
    sizeBytes: bytes.length,
    base64: toBase64(bytes),
  });
  return saved.ok ? succeed(reading.value) : saved;
}

async function tryRead(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved away or its disk taken out since it was chosen.
    return null;
  }
}
