import { changeState } from '@shared/domain/change-state';
import { groupOn } from '@shared/domain/group-on-date';
import { idOf } from '@tests/builders/ids';
import { belongs, holdsPost, inGroup } from '@tests/builders/member';
import { describe, expect, it } from 'vitest';

const [first, second] = [idOf(901), idOf(902)];
const toSecond = { kind: 'group', groupId: second } as const;

describe('changeState', () => {
  it('ends what held on the day before and begins the new period', () => {
    const states = [belongs(), inGroup(first)];
    expect(changeState(states, 'group', '2026-06-01', toSecond)).toEqual([
      belongs(),
      inGroup(first, '2010-01-01', '2026-05-31'),
      inGroup(second, '2026-06-01'),
    ]);
  });

  it('only ends it where nothing follows', () => {
    expect(changeState([inGroup(first)], 'group', '2026-06-01', null)).toEqual([
      inGroup(first, '2010-01-01', '2026-05-31'),
    ]);
  });

  it('replaces a period that began on the same day', () => {
    expect(changeState([inGroup(first)], 'group', '2010-01-01', toSecond)).toEqual([
      inGroup(second, '2010-01-01'),
    ]);
  });

  it('leaves periods that are over and those of other kinds alone', () => {
    const states = [holdsPost('书记'), inGroup(first, '2010-01-01', '2015-01-01')];
    const changed = changeState(states, 'group', '2026-06-01', toSecond);
    expect(changed.slice(0, 2)).toEqual(states);
    expect(groupOn({ states: changed }, '2020-01-01')).toBeNull();
  });

  it('ends before a period that is entered for later', () => {
    const states = [inGroup(first, '2027-01-01')];
    expect(changeState(states, 'group', '2026-06-01', toSecond)).toEqual([
      inGroup(first, '2027-01-01'),
      inGroup(second, '2026-06-01', '2026-12-31'),
    ]);
  });
});
