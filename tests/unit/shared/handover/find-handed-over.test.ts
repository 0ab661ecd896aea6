import { describe, expect, it } from 'vitest';

import { findHandedOver } from '@shared/handover/find-handed-over';

import { buildHandover, buildTakeover } from '../../../builders/handover';

describe('a book', () => {
  const confirmed = buildHandover({ confirmedAtMs: 5 });

  it('has passed on when the receiver has confirmed', () => {
    expect(findHandedOver([confirmed], [])).toBe(confirmed);
  });

  it('has not passed on before', () => {
    expect(findHandedOver([buildHandover()], [])).toBeNull();
  });

  it('is open while it is corrected for a 补交, and closed after it', () => {
    const supplement = { id: 's', openedAtMs: 6, reason: '错字', package: null };
    const open = { ...confirmed, supplements: [{ ...supplement, confirmedAtMs: null }] };
    const closed = { ...confirmed, supplements: [{ ...supplement, confirmedAtMs: 7 }] };
    expect(findHandedOver([open], [])).toBeNull();
    expect(findHandedOver([closed], [])).toBe(closed);
  });

  it('is not bound by the handover that it came by', () => {
    expect(findHandedOver([confirmed], [buildTakeover(confirmed.id)])).toBeNull();
  });
});
