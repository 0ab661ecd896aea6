import { addDays } from '../domain/calendar';
import type { Plan, PlanItem } from '../domain/plan';
import { recordKindFacts } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

interface CalendarInput {
  readonly plan: Plan;
  readonly branchName: string;
  /** Whether the calendar reminds five days ahead. */
  readonly hasAlarms: boolean;
}

/** Lines of a plan that can stand in a calendar: those with a day. */
export function datedItems({ items }: Plan): readonly (PlanItem & { readonly on: LocalDate })[] {
  return items.flatMap((item) => (item.on === null ? [] : [{ ...item, on: item.on }]));
}

/**
 * The plan's dated lines as an iCalendar file. An event's UID is the line's id, so that a file
 * imported again brings the events up to date instead of doubling them.
 *
 * Times are wall times without a zone ("floating", RFC 5545, 3.3.5), as the whole book has them;
 * no end is written, since none is planned.
 */
export function toCalendarFile({ plan, branchName, hasAlarms }: CalendarInput): string {
  const stamp = toUtcStamp(plan.changedAtMs);
  // Whole minutes: rises with every later change, and stays below 2³¹ for 4000 years.
  const sequence = Math.floor(plan.changedAtMs / 60_000);
  const events = datedItems(plan).flatMap((item) => [
    'BEGIN:VEVENT',
    `UID:${item.id}@branch-record-book`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...toTimes(item),
    `SUMMARY:${escapeText(toSummary(item))}`,
    ...toOptional('LOCATION', item.place),
    ...toOptional('DESCRIPTION', toDescription(item)),
    ...(hasAlarms ? toAlarm(item) : []),
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//branch-record-book//plan//ZH',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`${branchName}${plan.bookYear}年计划`)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toTimes({ on, at }: { readonly on: LocalDate; readonly at: string | null }) {
  const day = (date: LocalDate) => date.replaceAll('-', '');
  return at === null
    ? [`DTSTART;VALUE=DATE:${day(on)}`, `DTEND;VALUE=DATE:${day(addDays(on, 1))}`]
    : [`DTSTART:${day(on)}T${at.replace(':', '')}00`];
}

function toSummary({ kind, theme }: PlanItem): string {
  const { name } = recordKindFacts[kind];
  return theme === '' ? name : `${name}：${theme}`;
}

function toDescription({ who, note }: PlanItem): string {
  return [who === '' ? '' : `负责人：${who}`, note].filter((part) => part !== '').join('\n');
}

function toOptional(name: string, text: string): readonly string[] {
  return text === '' ? [] : [`${name}:${escapeText(text)}`];
}

/** Five days ahead; for a whole day at nine in the morning, not at midnight. */
function toAlarm(item: PlanItem): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(`发通知：${toSummary(item)}`)}`,
    `TRIGGER:${item.at === null ? '-P4DT15H' : '-P5D'}`,
    'END:VALARM',
  ];
}

/** TEXT of RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r?\n/g, '\\n');
}

function toUtcStamp(momentMs: number): string {
  return `${new Date(momentMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Cuts a line after 75 octets, between characters; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = countOctets(character.codePointAt(0) ?? 0);
    if (octets + length > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

/** Octets of a code point in UTF-8. */
function countOctets(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
