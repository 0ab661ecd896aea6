import { formatDateTime } from '../domain/calendar';
import { namedKindsOf, toKindNames } from '../domain/record-kind';
import type { FiledDocument } from '../domain/seal';
import { formatTenths } from '../domain/sheets/field-text';
import { toCanonicalJson } from '../util/canonical-json';

import { toSwap, toTextChange, type Change } from './change';
import {
  documentFieldNames,
  documentFields,
  readField,
  type DocumentField,
} from './document-fields';
import {
  compareAgenda,
  compareGuests,
  compareMakeUps,
  compareMatters,
  compareMinutes,
  comparePhotoFiles,
  comparePhotos,
  type CompareField,
} from './list-changes';
import { compareAttendance, compareCounts, comparePeople, comparePerson } from './people-changes';
import { compareOwnKind } from './own-kind-changes';
import { compareSheet } from './sheet-changes';

/** One part of the form in which two versions of a record differ. */
export interface ChangedField {
  readonly field: DocumentField;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Parts that differ between any two revisions by their nature. */
const ownOfEachRevision: ReadonlySet<DocumentField> = new Set([
  'format',
  'recordId',
  'revision',
  'filedAt',
  'filedAtMs',
  'correctionReason',
  'enteredAtMs',
]);

const text =
  (read: (document: FiledDocument) => string): CompareField =>
  (before, after) =>
    toTextChange(read(before), read(after));

const short =
  (read: (document: FiledDocument) => string, label = ''): CompareField =>
  (before, after) =>
    toSwap(read(before) || '没有填', read(after) || '没有填', label);

function toMoment(moment: string | null): string {
  return moment === null ? '' : formatDateTime(moment);
}

function toOverrideWords({ content: { countOverride } }: FiledDocument): string {
  if (countOverride === null) return '没有另记';
  const { expected, attending, reason } = countOverride;
  return `应到 ${expected} 人，实到 ${attending} 人（${reason}）`;
}

function toOrdinalWords({ ordinals, content }: FiledDocument): string {
  const names = new Map(namedKindsOf(content).map(({ key, name }) => [key, name]));
  return Object.entries(ordinals)
    .map(([key, number]) => `${names.get(key) ?? '另一类'}第 ${number} 次`)
    .join('、');
}

const compareThemeDay: CompareField = (before, after) => [
  ...short(({ content }) => content.themeDay?.requiredActions.join('、') ?? '', '规定动作')(
    before,
    after,
  ),
  ...short(({ content }) => content.themeDay?.optionalActions.join('、') ?? '', '自选动作')(
    before,
    after,
  ),
  ...short(({ content }) => content.themeDay?.jointUnits ?? '', '联合单位')(before, after),
];

const comparers: Readonly<Record<DocumentField, CompareField>> = {
  branchName: text(({ branchName }) => branchName),
  superior: text(({ superior }) => superior),
  'content.kinds': short(({ content }) => toKindNames(content)),
  ordinals: short(toOrdinalWords),
  'content.theme': text(({ content }) => content.theme),
  'content.startsAt': short(({ content }) => toMoment(content.startsAt)),
  'content.endsAt': short(({ content }) => toMoment(content.endsAt)),
  'content.bookYear': short(({ content }) => `${content.bookYear} 年`),
  'content.place': text(({ content }) => content.place),
  'content.chairId': comparePerson('chairId'),
  'content.recorderId': comparePerson('recorderId'),
  'content.forms': short(({ content }) => content.forms.join('、')),
  people: comparePeople,
  'content.attendance': compareAttendance,
  counts: compareCounts,
  'content.countOverride': short(toOverrideWords),
  'content.guests': compareGuests,
  'content.studyTenths': short(({ content }) => formatTenths(content.studyTenths ?? 0)),
  'content.themeDay': compareThemeDay,
  'content.generalMeeting': compareSheet('generalMeeting'),
  'content.committeeMeeting': compareSheet('committeeMeeting'),
  'content.groupMeeting': compareSheet('groupMeeting'),
  'content.lecture': compareSheet('lecture'),
  'content.lifeMeeting': compareSheet('lifeMeeting'),
  'content.appraisal': compareSheet('appraisal'),
  'content.talk': compareSheet('talk'),
  'content.admission': compareSheet('admission'),
  'content.election': compareSheet('election'),
  'content.volunteering': compareSheet('volunteering'),
  'content.practicalWork': compareSheet('practicalWork'),
  'content.homeTeaching': compareSheet('homeTeaching'),
  'content.publicity': compareSheet('publicity'),
  'content.ownKind': compareOwnKind,
  'content.agenda': compareAgenda,
  'content.minutes': compareMinutes,
  'content.matters': compareMatters,
  'content.photos': comparePhotos,
  photos: comparePhotoFiles,
  'content.makeUps': compareMakeUps,
  enteredAt: short(({ enteredAt }) => toMoment(enteredAt)),
  enteredAtMs: short(({ enteredAtMs }) => String(enteredAtMs)),
  filedAt: short(({ filedAt }) => toMoment(filedAt)),
  filedAtMs: short(({ filedAtMs }) => String(filedAtMs)),
  correctionReason: text(({ correctionReason }) => correctionReason),
  recordId: short(({ recordId }) => recordId),
  revision: short(({ revision }) => `第 ${revision} 版`),
  format: short(({ format }) => String(format)),
};

/** A part by the form's words; the user's own kind by its own name. */
function toFieldName(field: DocumentField, { content }: FiledDocument): string {
  const ownName = field === 'content.ownKind' ? content.ownKind?.name : undefined;
  return ownName ?? documentFieldNames[field];
}

/** A value as text that compares; `undefined` and what has no canonical form compare too. */
function toComparable(value: unknown): string {
  try {
    return toCanonicalJson(value ?? null);
  } catch {
    return JSON.stringify(value);
  }
}

/** The parts in which two documents differ, in the order of the form; also of damaged ones. */
export function findDifferingFields(
  before: FiledDocument,
  after: FiledDocument,
): readonly DocumentField[] {
  return documentFields.filter(
    (field) => toComparable(readField(before, field)) !== toComparable(readField(after, field)),
  );
}

/**
 * What a correction changed: part by part, in the form's own words and order, with names for ids.
 * What every revision has of its own (its number, its time, its reason) is left out.
 *
 * @param before - The earlier revision of the record.
 * @param after - The later one.
 * @returns Empty if nothing that can be read was changed; a new id under the same words is none.
 */
export function compareDocuments(
  before: FiledDocument,
  after: FiledDocument,
): readonly ChangedField[] {
  return findDifferingFields(before, after)
    .filter((field) => !ownOfEachRevision.has(field))
    .map((field) => ({
      field,
      name: toFieldName(field, after),
      changes: comparers[field](before, after),
    }))
    .filter(({ changes }) => changes.length > 0);
}
