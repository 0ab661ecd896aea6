import {
  deleteLocalRule,
  loadLocalRules,
  saveLocalRule,
} from '@renderer/data/repositories/local-rules';
import { describeNational, describeNumbers, localRuleItems } from '@shared/rules/local-rule-items';
import { tryLocalRule, type LocalRule } from '@shared/rules/local-rules';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { describe, expect, it } from 'vitest';

const rule: LocalRule = {
  id: 'frequency-lecture',
  title: '党课每季度至少1次',
  source: '镇党委通知',
  article: '',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  parameters: { months: 3, times: 1 },
};

describe('the branch’s own rules', () => {
  it('are kept, the newest first, and can be taken out', async () => {
    const db = anEmptyDatabase();
    const older = { ...rule, effectiveFrom: null, effectiveTo: '2025-12-31' };
    await saveLocalRule(db, { id: idOf(1), rule: older });
    await saveLocalRule(db, { id: idOf(2), rule });
    expect((await loadLocalRules(db)).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    await deleteLocalRule(db, idOf(2));
    expect((await loadLocalRules(db)).map(({ id }) => id)).toEqual([idOf(1)]);
  });

  it('are refused in words where the centre has decided', async () => {
    const db = anEmptyDatabase();
    const fixed = { ...rule, id: 'general-meeting-majority' };
    expect(await saveLocalRule(db, { id: idOf(1), rule: fixed })).toMatchObject({
      ok: false,
      error: { what: '这一项由中央规定，支部不能自定。' },
    });
    expect(await loadLocalRules(db)).toEqual([]);
  });
});

describe('what may be set', () => {
  it.each(localRuleItems)('$id is taken with the numbers that its form asks', (item) => {
    const parameters = Object.fromEntries(
      item.numbers.map(({ key, choices }) => [key, Number(Object.keys(choices ?? { 2: '' })[0])]),
    );
    expect(tryLocalRule({ ...rule, id: item.id, parameters }).ok).toBe(true);
    expect(describeNational(item)).not.toBe('');
    expect(describeNumbers(item, parameters)).not.toMatch(/undefined|NaN/);
  });
});
