import { describe, expect, it } from 'vitest';

import { tryParseCount } from '@shared/handover/items/parse-count';

describe('a count as it is typed', () => {
  it.each([
    ['3', 3, null],
    [' ３ 本 ', 3, '本'],
    ['12套', 12, '套'],
    ['', null, null],
  ])('reads %j', (text, count, unit) => {
    expect(tryParseCount(text)).toEqual({ ok: true, value: { count, unit } });
  });

  it.each(['约十本', '3-5', '2.5', '3本4'])('does not guess %s', (text) => {
    expect(tryParseCount(text)).toMatchObject({ ok: false });
  });
});
