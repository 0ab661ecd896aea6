import { describe, expect, it } from 'vitest';

import type { Contact } from '@shared/domain/contact';
import type { MemberState } from '@shared/domain/member';
import { awayMembers } from '@shared/rules/contacts-due';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full } from '@tests/builders/member';

const mobile: MemberState = { kind: 'mobile', from: '2026-03-01', to: null, where: '义乌' };
const lost: MemberState = { kind: 'lost-contact', from: '2026-07-01', to: null };
const aContact = (on: string, memberId = idOf(1)): Contact => ({
  id: idOf(800),
  memberId,
  on,
  how: '电话',
  by: '周彧喆',
  content: '',
});
const away = (states: readonly MemberState[], contacts: readonly Contact[], today: string) =>
  awayMembers([aMember({ states: [belongs(), full(), ...states] })], contacts, today)[0];

describe('a member who is away', () => {
  it('is due a month after the last contact, and says since when', () => {
    const found = away([mobile], [aContact('2026-05-17'), aContact('2026-09-17')], '2026-10-16');
    expect(found).toMatchObject({
      kind: 'mobile',
      where: '义乌',
      dueOn: '2026-10-17',
      isDue: false,
    });
    expect(found?.last?.on).toBe('2026-09-17');
    expect(away([mobile], [aContact('2026-09-17')], '2026-10-17')?.isDue).toBe(true);
  });

  it('is reckoned from the first day of being away while nothing is written down', () => {
    expect(away([mobile], [], '2026-03-20')).toMatchObject({ last: null, dueOn: '2026-04-01' });
  });

  it('is due after half a year abroad', () => {
    const abroad = exempt({ reason: 'abroad-self-funded', from: '2026-03-18' });
    expect(away([mobile, abroad], [], '2026-06-01')).toMatchObject({
      kind: 'abroad',
      dueOn: '2026-09-18',
    });
  });

  it('counts the time of who cannot be found from the day of losing contact, tries or not', () => {
    expect(away([lost], [aContact('2026-10-12')], '2026-11-22')).toMatchObject({
      kind: 'lost-contact',
      dueOn: '2027-01-01',
      words: '到2027年1月1日（周五）失去联系满6个月',
    });
  });

  it('is nobody who has come back or has left the branch', () => {
    expect(away([{ ...mobile, to: '2026-06-30' }], [], '2026-07-01')).toBeUndefined();
    const gone = aMember({ states: [belongs('2010-01-01', '2026-06-30'), full(), mobile] });
    expect(awayMembers([gone], [], '2026-07-01')).toEqual([]);
  });

  it('asks the superior about the interval, which the rule does not name', () => {
    expect(away([mobile], [], '2026-03-20')?.provision).toMatchObject({
      article: '第三十二条',
      ask: expect.stringContaining('以上级要求为准') as string,
    });
  });
});
