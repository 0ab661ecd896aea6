import type { OwnKind } from '../../shared/domain/own-kind';
import type { KindChoice } from '../../shared/domain/kinds-of-record';

import * as themes from './texts/themes';

/** One made-up event before anything is written about it. */
export interface HeldEvent {
  readonly kinds: readonly [KindChoice, ...KindChoice[]];
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `HH:mm`; empty for kinds that have a day alone. */
  readonly at: string;
  readonly theme: string;
  readonly photoCount: number;
  /** Place of the group among those of the branch, for a group's meeting. */
  readonly group?: number;
}

/** A kind of the user's own, as a branch may define it. */
export const politicalBirthday: OwnKind = {
  id: '019b7702-1c00-7b00-8b00-0000000000a0',
  name: '政治生日',
  purpose: '入党整年的党员',
  hasAttendance: false,
  fields: [
    {
      id: '019b7702-1c00-7b00-8b00-0000000000a1',
      label: '过生日的党员',
      control: 'member',
      choices: [],
    },
    {
      id: '019b7702-1c00-7b00-8b00-0000000000a2',
      label: '寄语',
      control: 'text',
      choices: [],
    },
  ],
  isRetired: false,
};

const toDay = (month: number, day: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const themeAt = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** Months in which the sample has no 支委会 of its own. */
const committeeMonths = months.filter((month) => month !== 1 && month !== 9);

const committees = committeeMonths.map((month, index): HeldEvent => ({
  kinds: ['committee-meeting'],
  on: toDay(month, 5),
  at: '09:00',
  theme: themeAt(themes.committeeThemes, index),
  photoCount: 2,
}));

/** Each of four groups in two months of three, some of them with a lecture. */
const groups = months.flatMap((month) =>
  [0, 1, 2, 3]
    .filter((group) => (month + group) % 3 !== 0)
    .map((group): HeldEvent => ({
      kinds: group === 1 && month % 3 === 1 ? ['group-meeting', 'lecture'] : ['group-meeting'],
      on: toDay(month, 8 + group),
      at: '19:00',
      theme: themeAt(themes.groupThemes, month - 1),
      photoCount: 2,
      group,
    })),
);

const meetings: readonly HeldEvent[] = [
  {
    kinds: ['lecture'],
    on: '2026-05-22',
    at: '15:00',
    theme: themeAt(themes.lectureThemes, 0),
    photoCount: 4,
  },
  {
    kinds: ['general-meeting', 'lecture'],
    on: '2026-09-24',
    at: '14:30',
    theme: themeAt(themes.lectureThemes, 1),
    photoCount: 4,
  },
  {
    kinds: ['lecture'],
    on: '2026-11-25',
    at: '15:00',
    theme: themeAt(themes.lectureThemes, 2),
    photoCount: 4,
  },
  {
    kinds: ['theme-day'],
    on: '2026-11-17',
    at: '15:00',
    theme: '入冬先问冷不冷：取暖安全和年底的事',
    photoCount: 3,
  },
  {
    kinds: ['theme-day', 'general-meeting'],
    on: '2026-12-17',
    at: '09:30',
    theme: '年底对账：承诺单上的事',
    photoCount: 4,
  },
  {
    kinds: ['general-meeting', 'life-meeting', 'appraisal'],
    on: '2026-12-22',
    at: '14:00',
    theme: '把话说在当面，把事改在平时',
    photoCount: 4,
  },
];

/** Events of a kind, spread over the year. */
function spread(
  kind: KindChoice,
  list: readonly string[],
  days: readonly (readonly [month: number, day: number])[],
  at: string,
  photoCount: number,
): readonly HeldEvent[] {
  return days.map(([month, day], index) => ({
    kinds: [kind],
    on: toDay(month, day),
    at,
    theme: themeAt(list, index),
    photoCount,
  }));
}

const talkDays = months.flatMap((month) =>
  month % 2 === 0
    ? ([[month, 14]] as const)
    : ([
        [month, 14],
        [month, 24],
      ] as const),
);

/** The events of the made-up year, in no order; the last one of the year is still being written. */
export const heldEvents: readonly HeldEvent[] = [
  ...committees,
  ...groups,
  ...meetings,
  ...spread('talk', themes.talkThemes, talkDays, '19:30', 1),
  ...spread(
    'volunteering',
    themes.volunteeringThemes,
    [
      [4, 4],
      [5, 9],
      [7, 25],
      [10, 10],
      [12, 12],
    ],
    '08:30',
    4,
  ),
  ...spread(
    'practical-work',
    themes.practicalThemes,
    [
      [2, 25],
      [5, 28],
      [6, 22],
      [8, 26],
      [9, 14],
      [11, 20],
    ],
    '',
    4,
  ),
  ...spread(
    'home-teaching',
    themes.homeThemes,
    [
      [3, 20],
      [7, 15],
      [8, 20],
      [12, 4],
    ],
    '10:00',
    3,
  ),
  ...spread(
    'publicity',
    themes.publicityThemes,
    [
      [6, 29],
      [7, 3],
      [10, 12],
      [12, 24],
    ],
    '',
    2,
  ),
  ...spread(
    politicalBirthday,
    ['入党二十年，说说当时为什么'],
    [
      [6, 20],
      [7, 1],
      [11, 8],
      [12, 10],
    ],
    '16:00',
    2,
  ),
  ...spread('talk', ['新年怎么打算'], [[12, 29]], '19:30', 0),
];
