import { addDays } from '@shared/domain/calendar';
import { changeState } from '@shared/domain/change-state';
import { groupOn } from '@shared/domain/group-on-date';
import type { MemberState } from '@shared/domain/member';
import { postsOn } from '@shared/domain/post-on-date';
import { rosterOn } from '@shared/domain/roster-on-date';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const FIRST = '2026-01-01';
const DAYS = 60;
const dayOf = (index: number) => addDays(FIRST, index);
const dayIndex = fc.integer({ min: 0, max: DAYS - 1 });

/** What is true of a member, one box for each day: the obvious model. */
interface Day {
  belongs: boolean;
  group: string | null;
  post: string | null;
}

const change = fc.oneof(
  fc.record({
    what: fc.constant('group' as const),
    on: dayIndex,
    to: fc.constantFrom(idOf(901), idOf(902), null),
  }),
  fc.record({
    what: fc.constant('post' as const),
    on: dayIndex,
    to: fc.constantFrom('书记', '组织委员', null),
  }),
);

const history = fc.record({
  stays: fc.array(fc.tuple(dayIndex, dayIndex), { minLength: 0, maxLength: 3 }),
  changes: fc.array(change, { maxLength: 6 }).map((all) => all.toSorted((a, b) => a.on - b.on)),
});

it('is on every day what was entered for that day, however the history went', () => {
  fc.assert(
    fc.property(history, ({ stays, changes }) => {
      const days: Day[] = Array.from({ length: DAYS }, () => ({
        belongs: false,
        group: null,
        post: null,
      }));
      let states: MemberState[] = [{ kind: 'full', from: '2000-01-01', to: null }];
      for (const [one, other] of stays) {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        for (let at = from; at <= to; at += 1) days[at]!.belongs = true;
        const period = { from: dayOf(from), to: dayOf(to) };
        states.push({ kind: 'belongs', ...period, origin: '', destination: '' });
      }
      for (const { what, on, to } of changes) {
        for (let at = on; at < DAYS; at += 1) days[at]![what] = to;
        const next =
          to === null
            ? null
            : what === 'group'
              ? { kind: 'group' as const, groupId: to }
              : { kind: 'post' as const, post: to };
        states = changeState(states, what, dayOf(on), next);
      }
      const member = aMember({ states });
      for (const [at, day] of days.entries()) {
        const date = dayOf(at);
        expect(rosterOn([member], date).length === 1, date).toBe(day.belongs);
        expect(groupOn(member, date), date).toBe(day.group);
        expect(postsOn(member, date), date).toEqual(day.post === null ? [] : [day.post]);
      }
    }),
  );
});
