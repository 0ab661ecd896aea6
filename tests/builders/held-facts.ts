import type { HeldFacts, HeldRecord } from '@shared/handover/held-facts';
import { nationalProvisions } from '@shared/rules/provision-set';

import { aBranch } from './branch';
import { idOf } from './ids';

/** A filed theme day of 17 June 2026 with its attendance. */
export function aHeldRecord(overrides: Partial<HeldRecord> = {}): HeldRecord {
  return {
    recordId: idOf(700),
    kinds: ['theme-day'],
    kindNames: '主题党日',
    date: '2026-06-17',
    bookYear: 2026,
    groupId: null,
    hasSheet: true,
    hasAttendance: true,
    open: { measures: 0, works: 0 },
    ...overrides,
  };
}

/** A book that holds nothing but its branch; override what the test is about. */
export function someHeldFacts(overrides: Partial<HeldFacts> = {}): HeldFacts {
  return {
    branch: aBranch({ groups: [] }),
    members: [],
    rules: nationalProvisions,
    today: '2026-11-22',
    records: [],
    open: [],
    pictures: [],
    lost: [],
    signedRecordIds: new Set(),
    plans: [],
    payments: 0,
    paidMonths: new Set(),
    contacts: 0,
    elections: 0,
    revisions: 0,
    newestSeal: null,
    ...overrides,
  };
}
