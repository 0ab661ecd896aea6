import type { Branch } from '@shared/domain/branch';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** A village branch whose theme day is the 17th, with two groups (ids 901 and 902). */
export function aBranch(overrides: Partial<Branch> = {}): Branch {
  return {
    id: idOf(900),
    name: '伊金霍洛旗红旗村党支部',
    superior: '伊金霍洛旗红旗镇党委',
    kind: 'village',
    groups: [
      { id: idOf(901), name: '第一党小组' },
      { id: idOf(902), name: '第二党小组' },
    ],
    fixedDay: { kind: 'day-of-month', day: 17 },
    themeDayActions: {
      required: ['集中学习', '过组织生活', '民主议事', '志愿服务'],
      optional: [],
    },
    foundedOn: null,
    terms: [],
    createdAtMs: FIXED_NOW_MS,
    ...overrides,
  };
}
