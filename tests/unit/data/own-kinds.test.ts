import {
  deleteOwnKind,
  loadOwnKind,
  loadOwnKinds,
  saveOwnKind,
} from '@renderer/data/repositories/own-kinds';
import { createDraft, deleteDraft } from '@renderer/data/repositories/records';
import { saveBranch } from '@renderer/data/repositories/branches';
import { loadTemplateBook, takeFromTemplate } from '@renderer/data/repositories/templates';
import { planTemplate } from '@shared/template/plan-template';
import { aBranch } from '@tests/builders/branch';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { anOwnKind, anOwnKindPart } from '@tests/builders/own-kind';
import { aRecord } from '@tests/builders/record';
import { aTemplate } from '@tests/builders/template';
import { describe, expect, it } from 'vitest';

describe('an own kind', () => {
  it('comes back as it was saved, and goes while no record was made with it', async () => {
    const db = anEmptyDatabase();
    await saveOwnKind(db, anOwnKind());
    expect(await loadOwnKind(db, anOwnKind().id)).toEqual(anOwnKind());
    expect(await deleteOwnKind(db, anOwnKind().id)).toEqual({ ok: true, value: null });
    expect(await loadOwnKinds(db)).toEqual([]);
  });

  it('stays while a record was made with it, a deleted draft too', async () => {
    const db = anEmptyDatabase();
    await saveOwnKind(db, anOwnKind());
    const record = aRecord({ content: { kinds: ['own'], ownKind: anOwnKindPart() } });
    await createDraft(db, record);
    await deleteDraft(db, record.id, 5);
    const refused = await deleteOwnKind(db, anOwnKind().id);
    expect(refused).toMatchObject({ ok: false, error: { code: 'own-kind-in-records' } });
    expect(await loadOwnKinds(db)).toHaveLength(1);
  });
});

describe('a template', () => {
  it('changes what was ticked and nothing else', async () => {
    const db = anEmptyDatabase();
    const themeDayActions = { required: ['集中学习'], optional: ['参观'] };
    await saveBranch(db, aBranch({ themeDayActions }));
    const before = (await loadTemplateBook(db))!;
    const offers = planTemplate(aTemplate(), before);
    const ticked = offers.filter(({ title }) => /类别|规定动作/.test(title));
    await takeFromTemplate(
      db,
      ticked.flatMap(({ change }) => (change === null ? [] : [change])),
    );
    const after = (await loadTemplateBook(db))!;
    expect(after.themeDayActions).toEqual({
      required: ['集中学习', '重温入党誓词'],
      optional: ['参观'],
    });
    expect(after.ownKinds.map(({ name, origin }) => [name, origin?.title])).toEqual([
      ['防汛值班', '2027年模板'],
    ]);
    expect(after.localRules).toEqual([]);
    expect(planTemplate(aTemplate(), after).map(({ state }) => state)).toEqual([
      'same',
      'same',
      'changes',
      'new',
    ]);
  });

  it('adds a local rule as a row of its own', async () => {
    const db = anEmptyDatabase();
    await saveBranch(db, aBranch());
    const [rule] = aTemplate().localRules ?? [];
    await takeFromTemplate(db, [{ kind: 'local-rule', rule: rule! }]);
    expect((await loadTemplateBook(db))?.localRules).toEqual([rule]);
  });
});
