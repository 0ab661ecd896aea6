import { describe, expect, it } from 'vitest';

import { currentTerm } from '@shared/domain/current-term';
import { termEndsOn } from '@shared/rules/judge-term';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';

describe('currentTerm', () => {
  const aTerm = (id: number, name: string, electedOn: string) => ({
    id: idOf(id),
    name,
    electedOn,
    extension: null,
    note: '',
  });
  const branch = {
    ...aBranch({ kind: 'village' }),
    terms: [aTerm(1, '第十一届', '2021-11-05'), aTerm(2, '第十二届', '2026-10-30')],
  };

  it('is the one elected last by that day', () => {
    expect(currentTerm(branch, '2021-11-04')).toBeNull();
    expect(currentTerm(branch, '2026-10-29')?.name).toBe('第十一届');
    expect(currentTerm(branch, '2026-10-30')?.name).toBe('第十二届');
  });

  it('ends five years after the election in a village and three elsewhere', () => {
    expect(termEndsOn('village', '2021-11-05')).toBe('2026-11-05');
    expect(termEndsOn('government', '2021-11-05')).toBe('2024-11-05');
  });
});
