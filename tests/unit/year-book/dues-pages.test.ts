import { expect, it } from 'vitest';

import { toMonthsText } from '@shared/year-book/pages/dues-pages';

it.each([
  [[], '自愿多交'],
  [['2026-04'], '4月'],
  [['2026-03', '2026-01', '2026-02'], '1—3月'],
  [['2026-01', '2026-03', '2026-04'], '1月、3—4月'],
  [['2025-12'], '2025年12月'],
  [['2025-12', '2026-01'], '2025年12月、1月'],
])('says the months %j as %s', (months, text) => {
  expect(toMonthsText({ months }, 2026)).toBe(text);
});
