import { describe, expect, it } from 'vitest';

import { addKind } from '@shared/domain/kinds-of-record';
import { recordKindFacts, recordKinds } from '@shared/domain/record-kind';
import { kindSheets, partSchemas } from '@shared/domain/sheets/all-sheets';
import { isField, isRows, itemsOf, type SheetField } from '@shared/domain/sheets/sheet';
import type { FieldValue } from '@shared/domain/sheets/field-values';
import { assertPresent } from '@shared/util/assert';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { aContent, aMatter, anEntry, aRecord } from '@tests/builders/record';
import { anIndex, findIn, toBracketed } from '@tests/builders/search';

const idsOf = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id);

const wuyun = aMember({ id: idOf(1), name: '乌云毕力格' });
const abulaiti = aMember({ id: idOf(2), name: '阿卜来提·买买提' });

const full = aRecord({
  content: {
    theme: '建功新时代 书香筑未来',
    agenda: [{ id: idOf(5), text: '宣读上级通知' }],
    attendance: [anEntry(idOf(1)), anEntry(idOf(2), 'sick-leave', { reason: '术后休养' })],
    guests: [{ id: idOf(6), name: '那仁高娃', unit: '镇妇联', role: '上级指导' }],
    minutes: [{ id: idOf(7), speaker: '𡌴玉', text: '图书室周末要有人值班。' }],
    matters: [aMatter({ title: '路灯维护' })],
    photos: [{ photoId: idOf(8), caption: '清理蒿草现场' }],
    makeUps: [{ id: idOf(9), memberId: idOf(2), on: '2026-06-20', how: '送学上门', by: '于一' }],
    countOverride: { expected: 3, attending: 2, reason: '一人临时借调' },
    themeDay: {
      requiredActions: ['重温誓词'],
      optionalActions: ['植树'],
      jointUnits: '供电所党支部',
    },
  },
});

describe('a record is found', () => {
  const index = anIndex([full], [wuyun, abulaiti]);

  it.each([
    ['its theme', '书香'],
    ['its theme over a space', '新时代书香'],
    ['one character', '香'],
    ['its place', '党员活动室'],
    ['its kind', '主题党日'],
    ['its form', '集中学习'],
    ['its agenda', '上级通知'],
    ['its minutes', '周末要有人值班'],
    ['who spoke', '𡌴'],
    ['a matter', '路灯'],
    ['a decision', '集体收入'],
    ['a guest', '那仁高娃'],
    ['a guest’s unit', '妇联'],
    ['a caption', '蒿草'],
    ['a make-up', '送学上门'],
    ['the reason of an absence', '术后'],
    ['the reason of a count', '借调'],
    ['a required action', '誓词'],
    ['an optional action', '植树'],
    ['a joint unit', '供电所'],
    ['who was there', '毕力格'],
    ['a dotted name without its dot', '阿卜来提买买提'],
    ['a name by initials', 'wyblg'],
    ['a name by pinyin', 'wuyunbilige'],
    ['its day', '2026-06-17'],
    ['its day in words', '6月17日'],
    ['its month', '2026年6月'],
    ['its day in digits', '20260617'],
    ['the day of a make-up', '2026.6.20'],
    ['that it is a draft', '草稿'],
    ['several words in any order', '值班 2026年 书香'],
  ])('by %s', (_, typed) => {
    expect(findIn(index, 'record', typed)).toHaveLength(1);
  });

  it.each(['', '   ', '·', '书香楼', '书香 塔', 'w', '2026-06-18', '7月', idOf(1)])(
    'not by %j',
    (typed) => {
      expect(findIn(index, 'record', typed)).toEqual([]);
    },
  );
});

describe('the sheets of every kind', () => {
  const word = (field: SheetField): FieldValue => {
    if (field.control === 'person') return { memberId: null, name: '稀见词' };
    if (field.control === 'group') return { groupId: null, name: '稀见词' };
    return field.control === 'line' || field.control === 'text' ? '稀见词' : null;
  };
  const places = recordKinds.flatMap((kind) => {
    const found = kindSheets[kind];
    return found === undefined
      ? []
      : itemsOf(found.sheet).flatMap((item) => {
          const fields = isRows(item) ? item.fields : [item];
          return fields
            .filter((field) => word(field) !== null)
            .map((field) => ({
              kind,
              found,
              item,
              field,
              name: `${kind} ${item.key} ${field.key}`,
            }));
        });
  });

  it.each(places)('are searched: $name', ({ kind, found, item, field }) => {
    const content = addKind(aContent(), kind, []);
    const part = assertPresent(content[found.key], 'the kind has its sheet');
    const rows = isField(item) ? null : [{ [field.key]: word(field) }];
    const filled = { ...part, [item.key]: rows ?? word(field) };
    const index = anIndex([aRecord({ content: { ...content, [found.key]: filled } })]);
    const [hit] = findIn(index, 'record', '稀见词');
    expect(hit?.excerpts[0]?.label).toContain(field.label);
    expect(partSchemas[found.key]).toBeDefined();
  });

  it.each(recordKinds)('and the kind %s is found by its name', (kind) => {
    const index = anIndex([aRecord({ content: { kinds: [kind], themeDay: null } })]);
    expect(findIn(index, 'record', recordKindFacts[kind].name)).toHaveLength(1);
  });
});

describe('the order of records', () => {
  const at = (id: number, startsAt: string, content: Parameters<typeof aContent>[0]) =>
    aRecord({ id: idOf(id), content: { startsAt, ...content } });
  const text = '讨论村道硬化。';
  const index = anIndex([
    at(11, '2024-01-10T09:00', { minutes: [{ id: idOf(1), speaker: '', text }] }),
    at(12, '2025-01-10T09:00', { theme: '村道硬化' }),
    at(13, '2026-01-10T09:00', { place: '村道硬化工地' }),
    at(14, '2026-05-10T09:00', { minutes: [{ id: idOf(1), speaker: '', text }] }),
    at(15, '2026-02-10T09:00', { theme: '村道硬化第二次' }),
  ]);

  it('is theme, then the second line, then text, each newest first', () => {
    const expected = [15, 12, 13, 14, 11].map(idOf);
    expect(idsOf(findIn(index, 'record', '村道硬化'))).toEqual(expected);
  });

  it('puts those first that have all words in the theme', () => {
    expect(idsOf(findIn(index, 'record', '村道 硬化'))[0]).toBe(idOf(15));
    expect(idsOf(findIn(index, 'record', '村道 讨论'))).toEqual([14, 11].map(idOf));
  });

  it('gives a range and still tells how many there are', () => {
    const none = { from: 0, count: 0 };
    const groups = index.search({
      typed: '硬化',
      ranges: { member: none, record: { from: 1, count: 2 } },
    });
    const records = groups.find(({ group }) => group === 'record');
    expect(records?.total).toBe(5);
    expect(idsOf(records?.hits ?? [])).toEqual([12, 13].map(idOf));
  });
});

describe('what is shown', () => {
  const index = anIndex([full], [wuyun, abulaiti]);
  const shown = (typed: string) => {
    const hit = assertPresent(findIn(index, 'record', typed)[0], 'found');
    return {
      title: toBracketed(hit.title),
      excerpts: hit.excerpts.map(({ label, line }) => `${label}｜${toBracketed(line)}`),
    };
  };

  it('marks the theme as it is written, and needs no excerpt then', () => {
    expect(shown('新时代书香')).toEqual({ title: '建功[新时代 书香]筑未来', excerpts: [] });
  });

  it('marks each word where it stands', () => {
    expect(shown('书香 值班')).toEqual({
      title: '建功新时代 [书香]筑未来',
      excerpts: ['活动内容｜𡌴玉：图书室周末要有人[值班]。'],
    });
  });

  it('names who is meant, with the reason of an absence', () => {
    expect(shown('wyblg').excerpts).toEqual(['主持人｜[乌云毕力格]']);
    expect(shown('买买提').excerpts).toEqual(['记录人｜阿卜来提·[买买提]']);
    expect(shown('买买提 休养').excerpts).toEqual(['病假｜阿卜来提·[买买提]：术后[休养]']);
  });

  it('clips a long paragraph around what was found, never inside a character', () => {
    const long = `${'𡌴'.repeat(100)}要有人值班${'𡌴'.repeat(100)}`;
    const record = aRecord({ content: { minutes: [{ id: idOf(1), speaker: '', text: long }] } });
    const [hit] = findIn(anIndex([record]), 'record', '值班');
    const line = assertPresent(hit?.excerpts[0], 'an excerpt').line;
    expect(toBracketed(line)).toMatch(/^…𡌴+要有人\[值班\]𡌴+…$/u);
    expect(line.text.length).toBeLessThan(100);
    expect(line.text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('what changes', () => {
  it('takes the place of what was, and what is removed is found no longer', () => {
    const index = anIndex([full], [wuyun]);
    index.remove('record', full.id);
    expect(findIn(index, 'record', '书香')).toEqual([]);
    expect(findIn(index, 'member', '乌云')).toHaveLength(1);
  });

  it('finds a record by the new name of a member at once', () => {
    const index = anIndex([full], [aMember({ id: idOf(1), name: '旧名' })]);
    const renamed = anIndex([full], [aMember({ id: idOf(1), name: '新名' })]);
    expect(findIn(index, 'record', '旧名')).toHaveLength(1);
    expect(findIn(renamed, 'record', '旧名')).toEqual([]);
    expect(findIn(renamed, 'record', '新名')).toHaveLength(1);
  });
});
