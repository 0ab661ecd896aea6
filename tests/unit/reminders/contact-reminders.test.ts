import { describe, expect, it } from 'vitest';

import type { MemberState } from '@shared/domain/member';
import { findContactsDue } from '@shared/reminders/contact-reminders';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full } from '@tests/builders/member';
import { someReminderFacts } from '@tests/builders/reminder-facts';

const away = (number: number, name: string, state: MemberState) =>
  aMember({ id: idOf(number), name, states: [belongs(), full(), state] });
const mobile: MemberState = { kind: 'mobile', from: '2026-03-01', to: null, where: '义乌' };
const contact = (on: string) => ({
  id: idOf(800),
  memberId: idOf(1),
  on,
  how: '电话',
  by: '',
  content: '',
});
const due = (...[members, contacts]: [ReturnType<typeof away>[], ReturnType<typeof contact>[]]) =>
  findContactsDue(someReminderFacts({ members, contacts }));

describe('members who are away', () => {
  it('are named in one sentence when it is time, which leads to the contacts', () => {
    const members = [away(1, '李强', mobile), away(2, '赵敏', mobile)];
    const [first, ...others] = due(members, [contact('2026-08-01')]);
    expect(first).toMatchObject({
      group: 'month',
      text: '联系流动党员：赵敏、李强。到了该联系的日子，还没有登记。',
      target: { kind: 'contacts' },
    });
    expect(first?.basis).not.toBe('');
    expect(others).toEqual([]);
  });

  it('are not told before the time is full, and told anew after the next contact', () => {
    const members = [away(1, '李强', mobile)];
    expect(due(members, [contact('2026-11-01')])).toEqual([]);
    const [early] = due(members, [contact('2026-05-01')]);
    const [late] = due(members, [contact('2026-08-01')]);
    expect(early?.id).not.toBe(late?.id);
  });

  it('and cannot be found are told when the time without contact is full', () => {
    const lost = away(1, '李强', { kind: 'lost-contact', from: '2026-04-01', to: null });
    expect(
      due([lost], [contact('2026-11-10')]).map(({ group, text }) => `${group} ${text}`),
    ).toEqual(['now 李强失去联系的时间已满，请向上级报告。']);
  });
});
