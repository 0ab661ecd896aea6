import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';

import { toQrCode } from '@shared/book/layout/blocks/qr-code';

const texts = Array.from(
  { length: 150 },
  (_, index) => `${'封存 BR1:'.repeat(index % 9)}${index ** 4}`,
);

describe('toQrCode', () => {
  it('gives the modules that the library gives, mask and all', () => {
    for (const text of texts) {
      const { data, size } = encode(text, { ecc: 'M', border: 0 });
      const own = toQrCode(text);
      expect(own.size).toBe(size);
      expect([...own.modules]).toEqual(data.flat().map(Number));
    }
  });
});
