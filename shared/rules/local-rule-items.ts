import { recordKindFacts, recordKinds } from '../domain/record-kind';

import type { LocalRule } from './local-rules';
import { formatBasis, type Provision } from './provision';
import { nationalProvisions } from './provision-set';

/** One number that a local rule sets. */
export interface LocalNumber {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** The only values that there are, with their words; any whole number if left out. */
  readonly choices?: Readonly<Record<number, string>>;
}

/** Something that a branch may set for itself, with what the centre says of it. */
export interface LocalRuleItem {
  readonly id: string;
  readonly name: string;
  /** The centre's newest rule; null where it says nothing. */
  readonly national: Provision | null;
  readonly numbers: readonly LocalNumber[];
}

const spans: Readonly<Record<number, string>> = {
  1: '每月',
  2: '每两个月',
  3: '每季度',
  4: '每四个月',
  6: '每半年',
  12: '每年',
};

const frequency: readonly LocalNumber[] = [
  { key: 'months', label: '周期', unit: '', choices: spans },
  { key: 'times', label: '至少', unit: '次' },
];

const others: Readonly<Record<string, Pick<LocalRuleItem, 'name' | 'numbers'>>> = {
  'term-reminder': {
    name: '换届提醒',
    numbers: [
      { key: 'firstMonths', label: '第一次在届满前', unit: '个月' },
      { key: 'secondMonths', label: '第二次在届满前', unit: '个月' },
    ],
  },
  'study-hours-conversion': {
    name: '学时折算',
    numbers: [
      { key: 'day', label: '1 天', unit: '学时' },
      { key: 'halfDay', label: '半天', unit: '学时' },
      { key: 'hour', label: '1 小时', unit: '学时' },
    ],
  },
  'dues-rounding': {
    name: '党费尾数',
    numbers: [
      {
        key: 'toFen',
        label: '四舍五入到',
        unit: '',
        choices: { 1: '分', 10: '角', 100: '元' },
      },
    ],
  },
};

/** What a branch may set: the frequency of each kind, and the numbers left to the place. */
export const localRuleItems: readonly LocalRuleItem[] = [
  ...recordKinds
    .filter((kind) => !['talk', 'admission', 'election'].includes(kind))
    .map((kind) => ({
      id: `frequency-${kind}`,
      name: `${recordKindFacts[kind].name}的次数`,
      national: nationalOf(`frequency-${kind}`),
      numbers: frequency,
    })),
  ...Object.entries(others).map(([id, item]) => ({ id, national: nationalOf(id), ...item })),
];

function nationalOf(id: string): Provision | null {
  return nationalProvisions.findLast((provision) => provision.id === id) ?? null;
}

/** What the centre says, with its source; says so where it says nothing. */
export function describeNational({ national }: LocalRuleItem): string {
  return national === null ? '中央没有规定次数' : `${national.title}（${formatBasis(national)}）`;
}

/** A local rule's numbers in words, as 每季度至少1次; it is the rule's title. */
export function describeNumbers(
  { numbers }: LocalRuleItem,
  parameters: LocalRule['parameters'],
): string {
  const words = numbers.map(({ key, label, unit, choices }) => {
    const value = parameters[key] ?? 0;
    const isSpan = key === 'months';
    return `${isSpan ? '' : label}${choices?.[value] ?? value}${unit}`;
  });
  return numbers.some(({ key }) => key === 'months') ? words.join('') : words.join('，');
}
