import {
  MAX_WORD_TEMPLATES,
  wordTemplateSchema,
  type WordTemplate,
} from '@shared/domain/word-template';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** What a list shows of a form; its bytes are loaded when it is filled in. */
export type WordTemplateFacts = Omit<WordTemplate, 'base64'>;

/** The user's own Word forms in the order in which they were added; ids grow with time. */
export async function loadWordTemplates(db: BookDatabase): Promise<readonly WordTemplateFacts[]> {
  const facts: WordTemplateFacts[] = [];
  await db.wordTemplates.orderBy('id').each((row) => {
    const { id, name, kind, sha256, sizeBytes, addedAtMs } = row;
    facts.push({ id, name, kind, sha256, sizeBytes, addedAtMs });
  });
  return facts;
}

/** A form with its bytes; null if it was removed. */
export async function loadWordTemplate(db: BookDatabase, id: string): Promise<WordTemplate | null> {
  return (await db.wordTemplates.get(id)) ?? null;
}

const tooMany: Problem = {
  code: 'word-templates-full',
  what: `一本记录簿里最多放 ${MAX_WORD_TEMPLATES} 份 Word 表格，已经放满了。`,
  safe: '已有的表格都在，这一份没有放进来。',
  next: '请先删掉不用的表格，再添加。',
};

/** Adds a form, or replaces the one of the same id by its new name, kind or file. */
export function saveWordTemplate(db: BookDatabase, template: WordTemplate): Promise<Result<null>> {
  return commit(db, '保存 Word 表格', [db.wordTemplates], async () => {
    const others = await db.wordTemplates.where('id').notEqual(template.id).count();
    if (others >= MAX_WORD_TEMPLATES) throw new RefusedWrite(tooMany);
    await db.wordTemplates.put(wordTemplateSchema.parse(template));
    return null;
  });
}

/**
 * Changes a form's name or kind as it is stored now, so that two changes at once both stay. One
 * that was removed meanwhile has nothing to change any more.
 */
export function changeWordTemplate(
  db: BookDatabase,
  id: string,
  facts: Partial<Pick<WordTemplateFacts, 'name' | 'kind'>>,
): Promise<Result<null>> {
  return commit(db, '保存 Word 表格', [db.wordTemplates], async () => {
    const whole = await db.wordTemplates.get(id);
    if (whole) await db.wordTemplates.put(wordTemplateSchema.parse({ ...whole, ...facts }));
    return null;
  });
}

/** Removes a form; records that were written out with it are files of their own. */
export function deleteWordTemplate(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '删除 Word 表格', [db.wordTemplates], async () => {
    await db.wordTemplates.delete(id);
    return null;
  });
}
