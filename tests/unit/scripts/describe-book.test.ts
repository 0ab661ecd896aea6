import { expect, it } from 'vitest';

import { describeBook } from '@scripts/verifying/describe-book';
import { toByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { aBookCopy, aSmallBook } from '@tests/builders/book-copy';
import { toPackageBytes } from '@tests/builders/memory-package';

it('says whose book a package holds, of which years, and how much', async () => {
  const { rows, photos } = await aSmallBook();
  const bytes = await toPackageBytes(aBookCopy(rows, photos));
  const { bag } = await openBag(toByteSource(bytes));
  if (bag === null) throw new Error('no bag');
  const { isRight, lines } = await describeBook(bag);
  expect(isRight).toBe(true);
  expect(lines.join('\n')).toMatch(/红旗村党支部，2026年11月22日（周日）10:00保存。/);
  expect(lines.join('\n')).toMatch(/年度：2025、2026\n {2}记录2份，党员1人，照片2张。/);
});
