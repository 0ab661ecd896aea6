import { addDays, formatDate, formatMonthDay } from '../domain/calendar';
import { frameOf, recordKindFacts } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';

import { toGatheringName, type Gathering } from './gathering';

/** Days ahead between which a notice goes out, as branches do. */
const EARLIEST_DAYS = 6;
const LATEST_DAYS = 5;

interface NoticeInput {
  readonly gathering: Gathering;
  readonly branchName: string;
  /** What to bring, as typed; empty if nothing. */
  readonly bring: string;
}

function toWhen({ date, startsAt, endsAt }: Gathering): string {
  if (date === null) return '';
  const end = startsAt === '' || endsAt === '' ? '' : `—${endsAt}`;
  return `${formatDate(date)}${startsAt}${end}`;
}

function toAgenda(agenda: readonly string[]): readonly string[] {
  if (agenda.length < 2) return agenda.map((text) => `内容：${text}`);
  return ['内容：', ...agenda.map((text, index) => `${index + 1}. ${text}`)];
}

/**
 * The notice of a meeting as plain text for a chat: one fact a line, from what was entered alone.
 * What was not entered has no line.
 */
export function composeNotice({ gathering, branchName, bring }: NoticeInput): string {
  const { kinds, theme, place, who, circle } = gathering;
  const { themeLabel } = frameOf(kinds).first;
  const whoLabel = kinds.includes('lecture') ? '授课人' : '负责人';
  const line = (label: string, text: string) => (text === '' ? [] : [`${label}：${text}`]);
  return [
    `【${toGatheringName(gathering)}通知】`,
    ...line('时间', toWhen(gathering)),
    ...line('地点', place),
    ...line(themeLabel, theme),
    ...toAgenda(gathering.agenda),
    ...line('参加人员', circle),
    ...line(whoLabel, who),
    ...line('请携带', bring.trim()),
    branchName,
  ].join('\n');
}

/** What a notice still lacks, in the words of the form; it may go out all the same. */
export function missingFacts({ kinds, date, startsAt, place, theme }: Gathering): string[] {
  const label = recordKindFacts[kinds[0] ?? 'theme-day'].themeLabel;
  const facts: readonly (readonly [string, boolean])[] = [
    ['日期', date !== null],
    ['几点', startsAt !== ''],
    ['地点', place !== ''],
    [label, theme !== ''],
  ];
  return facts.filter(([, isThere]) => !isThere).map(([name]) => name);
}

/** When to send a notice, as advice in a Chinese sentence; empty after the day or without one. */
export function adviseSending(date: LocalDate | null, today: LocalDate): string {
  if (date === null || date < today) return '';
  const [earliest, latest] = [addDays(date, -EARLIEST_DAYS), addDays(date, -LATEST_DAYS)];
  const usual = `一般提前${LATEST_DAYS}—${EARLIEST_DAYS}天发出`;
  if (today > latest) return `${usual}，现在离开会已经不到${LATEST_DAYS}天，建议现在就发。`;
  if (today >= earliest) return `${usual}，建议今天或明天发。`;
  return `${usual}，建议${formatMonthDay(earliest)}至${formatMonthDay(latest)}发。`;
}
