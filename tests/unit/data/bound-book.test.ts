import { describe, expect, it } from 'vitest';

import { loadBookDesign, saveBookDesign } from '@renderer/data/repositories/book-designs';
import {
  addPrinting,
  loadPrintings,
  removeLastPrinting,
} from '@renderer/data/repositories/printings';
import {
  deleteWordTemplate,
  loadWordTemplate,
  loadWordTemplates,
  saveWordTemplate,
} from '@renderer/data/repositories/word-templates';
import { toFirstBookDesign } from '@shared/domain/book-design';
import { MAX_WORD_TEMPLATES } from '@shared/domain/word-template';
import { aPrinting, aWordTemplate } from '@tests/builders/bound-book';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';

describe('the design of a book year', () => {
  it('is none at first, then what was saved last, for its year alone', async () => {
    const db = anEmptyDatabase();
    expect(await loadBookDesign(db, 2026)).toBeNull();
    await saveBookDesign(db, toFirstBookDesign(2026));
    await saveBookDesign(db, { ...toFirstBookDesign(2026), title: '红旗村' });
    expect(await loadBookDesign(db, 2026)).toMatchObject({ title: '红旗村' });
    expect(await loadBookDesign(db, 2025)).toBeNull();
    expect(await db.meta.get('book')).toMatchObject({ sequence: 2 });
  });
});

describe('printings', () => {
  it('come in the order in which they were printed, of their year alone', async () => {
    const db = anEmptyDatabase();
    await addPrinting(db, aPrinting(2));
    await addPrinting(db, aPrinting(1));
    await addPrinting(db, aPrinting(3, { bookYear: 2025 }));
    const printings = await loadPrintings(db, 2026);
    expect(printings.map(({ id }) => id)).toEqual([idOf(851), idOf(852)]);
  });

  it('are taken back from the newest on, never one that others followed', async () => {
    const db = anEmptyDatabase();
    await addPrinting(db, aPrinting(1));
    await addPrinting(db, aPrinting(2));
    expect(await removeLastPrinting(db, aPrinting(1))).toMatchObject({
      ok: false,
      error: { code: 'printing-not-last' },
    });
    expect(await removeLastPrinting(db, aPrinting(2))).toMatchObject({ ok: true });
    expect(await removeLastPrinting(db, aPrinting(1))).toMatchObject({ ok: true });
    expect(await loadPrintings(db, 2026)).toEqual([]);
  });

  it('are never written over', async () => {
    const db = anEmptyDatabase();
    await addPrinting(db, aPrinting(1));
    expect((await addPrinting(db, { ...aPrinting(1), pages: [] })).ok).toBe(false);
    expect(await loadPrintings(db, 2026)).toEqual([aPrinting(1)]);
  });
});

describe('Word forms', () => {
  it('are listed without their bytes, which are loaded by themselves', async () => {
    const db = anEmptyDatabase();
    await saveWordTemplate(db, aWordTemplate());
    const { base64, ...facts } = aWordTemplate();
    expect(await loadWordTemplates(db)).toEqual([facts]);
    expect((await loadWordTemplate(db, facts.id))?.base64).toBe(base64);
    await deleteWordTemplate(db, facts.id);
    expect(await loadWordTemplate(db, facts.id)).toBeNull();
  });

  it('have a limit, which a change of one that is there does not meet', async () => {
    const db = anEmptyDatabase();
    const ids = Array.from({ length: MAX_WORD_TEMPLATES }, (_, index) => idOf(1000 + index));
    for (const id of ids) {
      expect((await saveWordTemplate(db, aWordTemplate({ id }))).ok).toBe(true);
    }
    expect(await saveWordTemplate(db, aWordTemplate({ id: idOf(2000) }))).toMatchObject({
      ok: false,
      error: { code: 'word-templates-full' },
    });
    const renamed = aWordTemplate({ id: idOf(1000), name: '新名' });
    expect((await saveWordTemplate(db, renamed)).ok).toBe(true);
  });
});
