import { describe, expect, it } from 'vitest';

import { isSameCode, toConfirmationCode, toPackageCode } from '@shared/handover/handover-codes';

const sha256 = `${'0123456789abcdef'.repeat(3)}fedcba9876543210`;

describe('the code of a package', () => {
  it('is its first 80 bits in Crockford’s base 32', () => {
    expect(toPackageCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(toPackageCode(`08${'0'.repeat(62)}`)).toBe('1000-0000-0000-0000');
    expect(toPackageCode(sha256)).toBe('04HM-ASW9-NF6Y-Y093');
  });

  it.each(['04hm asw9 nf6y y093', '０４ＨＭ—ＡＳＷ９—ＮＦ６Ｙ—Ｙ０９３', 'O4HMASW9NF6YYO93'])(
    'is known however it is typed: %s',
    (typed) => {
      expect(isSameCode(typed, toPackageCode(sha256))).toBe(true);
    },
  );

  it('is not another package’s', () => {
    expect(isSameCode('04HM-ASW9-NF6Y-Y094', toPackageCode(sha256))).toBe(false);
  });
});

describe('the confirmation code', () => {
  it('follows from the package and is not part of its code', async () => {
    const code = await toConfirmationCode(sha256);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(toPackageCode(sha256)).not.toContain(code);
    expect(await toConfirmationCode('f'.repeat(64))).not.toBe(code);
  });
});
