import { formatDate } from '../domain/calendar';
import type { LocalDate } from '../domain/schema';
import { nationalProvisions } from '../rules/provision-set';

import type { HonestyNote } from './honesty-note';
import type { Passage } from './passages';

/** A day, month or year in words, as far as it is told. */
const day = '(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?';

/**
 * Days that belong to a document: in brackets right after its title, before the words for a
 * speech or a meeting, or before what was done with it. A day that merely stands nearby, as a time
 * limit, does not count.
 */
const dated: readonly RegExp[] = [
  new RegExp(`》\\s*[（(]${day}[^）)]{0,12}[）)]`, 'gu'),
  new RegExp(
    `${day}(?!前|底|以前|之前|内|末)[^。！？；，、\\d]{0,16}(?:重要讲话|讲话精神|讲话|重要指示|批示|全会精神|会议精神|署名文章)`,
    'gu',
  ),
  new RegExp(
    `${day}(?!前|底|以前|之前|内|末)[^。！？；，、\\d]{0,8}(?:印发|发布|公布|修订)的?《`,
    'gu',
  ),
];

/** 文号, as 中发〔2026〕3号. */
const numbered = /〔(\d{4})〕\s*\d{1,4}\s*号/gu;

const why = '有的通报指出过“超前学习”：记录里学的文件，开会那天还没有发出。';

/** Documents and speeches that the text itself dates later than the event, or that the rules do. */
export function findLaterDocuments(
  passages: readonly Passage[],
  date: LocalDate,
): readonly HonestyNote[] {
  const found = passages.flatMap(({ label, text, field }) =>
    [...findDated(text, date), ...findNumbered(text, date), ...findKnown(text, date)].map(
      (message): HonestyNote => ({
        check: 'later-document',
        message: `${label}：${message}`,
        why,
        field,
        recordId: null,
        word: null,
      }),
    ),
  );
  const seen = new Set<string>();
  return found.filter(({ message }) => {
    const isNew = !seen.has(message);
    seen.add(message);
    return isNew;
  });
}

function findDated(text: string, date: LocalDate): readonly string[] {
  return dated.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: year, 2: month, 3: dayOfMonth }) =>
      isLater(date, year, month, dayOfMonth)
        ? [`“${shorten(words)}”的日期晚于这次活动（${formatDate(date)}），请核对。`]
        : [],
    ),
  );
}

/** Compares only as much of the day as is told: 2026年 is not later than any day of 2026. */
function isLater(date: LocalDate, year?: string, month?: string, dayOfMonth?: string): boolean {
  const told = [year, month, dayOfMonth].filter((part) => part !== undefined);
  const written = told.map((part, place) => part.padStart(place === 0 ? 4 : 2, '0')).join('-');
  return written > date.slice(0, written.length);
}

function findNumbered(text: string, date: LocalDate): readonly string[] {
  return [...text.matchAll(numbered)].flatMap(({ 0: words, 1: year = '' }) =>
    year > date.slice(0, 4)
      ? [`文号“${words}”的年份晚于这次活动（${formatDate(date)}），请核对。`]
      : [],
  );
}

/** Titles of the rules that this program knows, with the first day on which any of them held. */
const knownDocuments: readonly (readonly [title: string, from: LocalDate])[] = toKnown();

function toKnown(): readonly (readonly [string, LocalDate])[] {
  const first = new Map<string, LocalDate | null>();
  for (const { source, effectiveFrom } of nationalProvisions) {
    const title = /^《([^》]+)》/u.exec(source)?.[1];
    if (title === undefined) continue;
    const known = first.get(title);
    const isEarlier = known === undefined || (known !== null && (effectiveFrom ?? '') < known);
    if (isEarlier) first.set(title, effectiveFrom);
  }
  return [...first].flatMap(([title, from]) => (from === null ? [] : [[title, from] as const]));
}

function findKnown(text: string, date: LocalDate): readonly string[] {
  return knownDocuments.flatMap(([title, from]) =>
    date < from && text.includes(`《${title}》`)
      ? [`《${title}》从${formatDate(from)}起施行，晚于这次活动，请核对。`]
      : [],
  );
}

const SHORT = 30;

function shorten(words: string): string {
  const plain = words.replace(/^》/u, '');
  return plain.length <= SHORT ? plain : `${plain.slice(0, SHORT)}……`;
}
