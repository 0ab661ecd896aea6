import type { RecordContent } from '@shared/domain/record';
import {
  findLikenesses,
  findLikenessesWithin,
  keepClosest,
  toOwnPassages,
} from '@shared/honesty/likenesses';
import { idOf } from '@tests/builders/ids';
import { anEmptyPart } from '@tests/builders/parts';
import { aContent, aRecord } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const text =
  '今年上半年支部主要抓了三件事：把进村的路灯接上了电，给十二户补办了草场证，把流动党员的电话挨个打了一遍，问了他们在外面过得怎么样。';

const withMinutes = (...texts: readonly string[]): Partial<RecordContent> => ({
  minutes: texts.map((one, index) => ({ id: idOf(801 + index), speaker: '', text: one })),
});

describe('a record held against an earlier one', () => {
  it('tells which paragraph stands where', () => {
    const earlier = aRecord({ id: idOf(701), content: withMinutes('另一段。', text) });
    const own = toOwnPassages(aContent(withMinutes(text.replace('今年', '本年'))));
    expect(findLikenesses(own, earlier)).toMatchObject([
      {
        own: { label: '内容第1段' },
        other: { label: '内容第2段' },
        otherRecord: { id: idOf(701) },
      },
    ]);
  });

  it('keeps for each paragraph the one that is most alike', () => {
    const exact = aRecord({ id: idOf(701), content: withMinutes(text) });
    const near = aRecord({ id: idOf(702), content: withMinutes(text.replace('十二', '十五')) });
    const own = toOwnPassages(aContent(withMinutes(text)));
    const all = [...findLikenesses(own, near), ...findLikenesses(own, exact)];
    expect(keepClosest(all).map(({ otherRecord, share }) => [otherRecord?.id, share])).toEqual([
      [idOf(701), 1],
    ]);
  });
});

describe('a 组织生活会', () => {
  const person = (number: number, measures: string) => ({
    id: idOf(850 + number),
    memberId: idOf(number),
    problems: '',
    criticism: '',
    measures,
    dueOn: null,
    clearedOn: null,
  });
  const content = (...people: readonly ReturnType<typeof person>[]) =>
    aContent({
      kinds: ['life-meeting'],
      lifeMeeting: { ...anEmptyPart('life-meeting').lifeMeeting!, people: [...people] },
    });

  it('that gives two members the same measures is told', () => {
    const found = findLikenessesWithin(toOwnPassages(content(person(1, text), person(2, text))));
    expect(found.map(({ own, other }) => [own.memberId, other.memberId, other.label])).toEqual([
      [idOf(1), idOf(2), '整改措施'],
    ]);
  });

  it('that repeats itself for one member is not', () => {
    const twice = { ...person(1, text), problems: text };
    expect(findLikenessesWithin(toOwnPassages(content(twice)))).toEqual([]);
  });
});
