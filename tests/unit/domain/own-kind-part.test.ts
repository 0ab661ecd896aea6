import { emptyContent, toFiledDocument } from '@shared/domain/filing';
import { addKind, dropKind, trimContent } from '@shared/domain/kinds-of-record';
import { ordinalsOf } from '@shared/domain/ordinals';
import { findUnaskedFields, updateOwnKind, updateOwnPart } from '@shared/domain/own-kind-part';
import { toOffers } from '@shared/domain/prefill';
import { recordContentSchema } from '@shared/domain/record';
import { namedKindsOf, toKindNames, toPageTitle } from '@shared/domain/record-kind';
import { hasOwnText, membersOnSheets, sheetsOf } from '@shared/domain/sheets/sheets-of';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anOwnField, anOwnKind, anOwnKindPart } from '@tests/builders/own-kind';
import { aContent, aRecord } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const members = someMembers(3);
const kind = anOwnKind();
const [place, report, day] = kind.fields;
const filled = ['三号堤段', '水位平稳。', '2026-07-19', 4, '二级', idOf(1)];
const ownKind = anOwnKindPart(filled);
const duty = aContent({ kinds: ['own-meeting'], themeDay: null, ownKind });

describe('a record of an own kind', () => {
  it('begins empty, and with everybody present where the kind has an attendance sheet', () => {
    const content = emptyContent(kind, '2026-07-20', members);
    expect(recordContentSchema.parse(content)).toEqual(content);
    expect(content.kinds).toEqual(['own-meeting']);
    expect(content.attendance).toHaveLength(3);
    expect(hasOwnText(content, 'own-meeting')).toBe(false);
    const alone = emptyContent(anOwnKind({ hasAttendance: false }), '2026-07-20', members);
    expect(alone.kinds).toEqual(['own']);
    expect(alone.attendance).toEqual([]);
  });

  it('is called as its definition was when it was made', () => {
    const both = { ...duty, kinds: ['theme-day' as const, 'own-meeting' as const] };
    expect(toKindNames(both)).toBe('主题党日＋防汛值班');
    expect(toPageTitle(both)).toBe('主题党日活动记录');
    expect(toPageTitle(duty)).toBe('防汛值班记录');
    expect(namedKindsOf(duty)).toEqual([{ kind: 'own-meeting', key: kind.id, name: '防汛值班' }]);
  });

  it('has its fields on a sheet like any other, with the members it names', () => {
    const [sheet] = sheetsOf(duty);
    expect(sheet?.sheet.ahead.map(({ label }) => label)).toEqual(
      kind.fields.map(({ label }) => label),
    );
    expect(sheet?.part[place?.id ?? '']).toBe('三号堤段');
    expect(membersOnSheets(duty)).toEqual([idOf(1)]);
  });

  it('is numbered by its own definition, beside other own kinds', () => {
    const other = anOwnKindPart([], anOwnKind({ id: idOf(461), name: '植树' }));
    const on = (number: number, month: string, part: typeof other) =>
      aRecord({
        id: idOf(number),
        content: { kinds: ['theme-day', 'own'], startsAt: `2026-${month}-01`, ownKind: part },
      });
    const all = [on(1, '03', other), on(2, '04', ownKind), on(3, '05', ownKind)];
    expect(ordinalsOf(all[2]!, all)).toEqual({ 'theme-day': 3, [kind.id]: 2 });
  });

  it('keeps the text of a dropped kind until filing, and no other record has the key', () => {
    const content = addKind(aContent(), kind, members);
    const dropped = dropKind({ ...content, ownKind }, 'own-meeting');
    expect(addKind(dropped, kind, members).ownKind).toEqual(ownKind);
    expect('ownKind' in trimContent(dropped)).toBe(false);
    expect('ownKind' in trimContent(aContent())).toBe(false);
    expect(trimContent(duty).ownKind).toEqual(ownKind);
  });

  it('has one own kind at most', () => {
    const second = addKind(duty, anOwnKind({ id: idOf(461) }), members);
    expect(second).toBe(duty);
  });

  it('files with the people that its fields name', () => {
    const document = toFiledDocument({
      branch: aBranch(),
      members,
      record: aRecord({ content: { ...duty, attendance: [] } }),
      photos: [],
      ordinals: { [kind.id]: 1 },
      filedAtMs: 0,
      filedAt: '2026-07-20T20:00',
      enteredAt: '2026-07-20T19:00',
      correctionReason: '',
    });
    expect(document.content.ownKind).toEqual(ownKind);
    expect(document.people.map(({ memberId }) => memberId)).toContain(idOf(1));
  });
});

describe('a changed definition', () => {
  it('changes no record until it is taken over, and then loses nothing', () => {
    const changed = anOwnKind({
      name: '防汛抗旱值班',
      fields: [
        anOwnField(9, { label: '天气' }),
        { ...report!, label: '险情' },
        { ...kind.fields[4]!, choices: ['Ⅰ级', 'Ⅱ级'] },
        { ...place!, control: 'text' },
        { ...day!, control: 'count' },
      ],
    });
    const updated = updateOwnPart(ownKind, changed);
    expect(updated.name).toBe('防汛抗旱值班');
    expect(updated.fields.map(({ label, control, value }) => [label, control, value])).toEqual([
      ['天气', 'line', ''],
      ['险情', 'text', '水位平稳。'],
      ['响应级别', 'choice', '二级'],
      ['值守地段', 'text', '三号堤段'],
      ['上报日期', 'date', '2026-07-19'],
      ['巡查次数', 'count', 4],
      ['带班人', 'member', idOf(1)],
    ]);
    expect(updated.fields[2]?.choices).toEqual(['Ⅰ级', 'Ⅱ级', '二级']);
    expect(findUnaskedFields(updated, changed)).toEqual([kind.fields[3]!.id, kind.fields[5]!.id]);
    expect(updateOwnPart(updated, changed)).toEqual(updated);
  });

  it('lets empty fields go', () => {
    const changed = anOwnKind({ fields: [place!] });
    expect(updateOwnPart(anOwnKindPart(), changed).fields.map(({ id }) => id)).toEqual([place!.id]);
  });

  it('adds an attendance sheet, and takes none away', () => {
    const without = { ...duty, kinds: ['own' as const] };
    expect(updateOwnKind(without, kind).kinds).toEqual(['own-meeting']);
    expect(updateOwnKind(duty, anOwnKind({ hasAttendance: false }))).toBe(duty);
  });

  it('of another kind does not concern the record', () => {
    expect(updateOwnKind(duty, anOwnKind({ id: idOf(461), name: '别的' }))).toBe(duty);
  });
});

it('offers its short fields to the next record of the kind, and no text, day or number', () => {
  const current = { ...duty, ownKind: anOwnKindPart() };
  const offers = toOffers(duty, current, {
    nameOf: (id) => `党员${id.slice(-1)}`,
    newId: () => '',
  });
  expect(offers.map(({ label, words }) => `${label} ${words}`)).toEqual([
    '值守地段 三号堤段',
    '响应级别 二级',
    '带班人 党员1',
  ]);
});
