import { toDatePart, toTimePart } from './calendar';
import type { FilledField } from './own-kind';
import { toSheetField } from './own-kind-part';
import type { RecordContent } from './record';
import { frameOf, isOwnSlot } from './record-kind';
import { formatTenths, toFieldText } from './sheets/field-text';

/** One thing of an earlier record that can be taken over into another. */
export interface Offer {
  readonly key: string;
  /** As on the form. */
  readonly label: string;
  /** What would be taken, for the eye. */
  readonly words: string;
  readonly values: Partial<RecordContent>;
}

interface OfferMeans {
  /** A member's name by id; undefined for whoever is not on the roster of the day. */
  readonly nameOf: (memberId: string) => string | undefined;
  readonly newId: () => string;
}

/**
 * What an earlier record offers to a new one: time of day, place, forms, who chairs and records,
 * agenda, hours, the short fields of an own kind. What is empty there, the same already, not on the form of the new record's kinds,
 * or names somebody who is no longer on the roster is left out. What was said, who came and what
 * was decided is never offered: it was another meeting's.
 */
export function toOffers(
  earlier: RecordContent,
  current: RecordContent,
  means: OfferMeans,
): readonly Offer[] {
  const frame = frameOf(current.kinds);
  return [
    ...(frame.has('times') ? offerTimes(earlier, current) : []),
    ...offerWords('place', '地点', earlier.place, current.place, { place: earlier.place }),
    ...(frame.has('officers') ? offerOfficers(earlier, current, means) : []),
    ...(frame.has('forms')
      ? offerWords('forms', '形式', earlier.forms.join('、'), current.forms.join('、'), {
          forms: earlier.forms,
        })
      : []),
    ...(frame.has('hours') ? offerHours(earlier, current) : []),
    ...(frame.has('agenda') ? offerAgenda(earlier, current, means) : []),
    ...offerOwnFields(earlier, current, means),
  ];
}

function offerWords(
  key: string,
  label: string,
  words: string,
  present: string,
  values: Partial<RecordContent>,
): readonly Offer[] {
  return words === '' || words === present ? [] : [{ key, label, words, values }];
}

/** Times of day are put on the new record's day; without one there is nothing to put them on. */
function offerTimes(earlier: RecordContent, current: RecordContent): readonly Offer[] {
  if (earlier.startsAt === null || current.startsAt === null) return [];
  const start = toTimePart(earlier.startsAt);
  const end = earlier.endsAt === null ? '' : toTimePart(earlier.endsAt);
  const date = toDatePart(current.startsAt);
  const startsAt = `${date}T${start}`;
  const endsAt = end === '' ? current.endsAt : `${date}T${end}`;
  if (start === '' || (startsAt === current.startsAt && endsAt === current.endsAt)) return [];
  const words = end === '' ? start : `${start}—${end}`;
  return [{ key: 'times', label: '时间', words, values: { startsAt, endsAt } }];
}

function offerOfficers(
  earlier: RecordContent,
  current: RecordContent,
  { nameOf }: OfferMeans,
): readonly Offer[] {
  return (['chairId', 'recorderId'] as const).flatMap((key) => {
    const memberId = earlier[key];
    const words = memberId === null ? undefined : nameOf(memberId);
    if (words === undefined || memberId === current[key]) return [];
    const label = key === 'chairId' ? '主持人' : '记录人';
    return [{ key, label, words, values: { [key]: memberId } }];
  });
}

function offerHours(earlier: RecordContent, current: RecordContent): readonly Offer[] {
  const { studyTenths = 0 } = earlier;
  if (studyTenths === 0 || studyTenths === current.studyTenths) return [];
  return [
    { key: 'hours', label: '学时', words: formatTenths(studyTenths), values: { studyTenths } },
  ];
}

function offerAgenda(
  earlier: RecordContent,
  current: RecordContent,
  { newId }: OfferMeans,
): readonly Offer[] {
  const toWords = ({ agenda }: RecordContent) => agenda.map(({ text }) => text).join('；');
  const agenda = earlier.agenda.map(({ text }) => ({ id: newId(), text }));
  return offerWords('agenda', '议程', toWords(earlier), toWords(current), { agenda });
}

/** Lines, choices and members of the same own kind; long texts, days and numbers are that event's. */
function offerOwnFields(
  earlier: RecordContent,
  current: RecordContent,
  { nameOf }: OfferMeans,
): readonly Offer[] {
  const { ownKind } = current;
  if (!ownKind || !current.kinds.some(isOwnSlot)) return [];
  if (earlier.ownKind?.kindId !== ownKind.kindId) return [];
  const old = new Map(earlier.ownKind.fields.map((field) => [field.id, field]));
  return ownKind.fields.flatMap((field) => {
    const from = old.get(field.id);
    const taken = from && takeShortField(field, from);
    if (!taken || taken.value === field.value) return [];
    const words = toFieldText(toSheetField(taken), taken.value, (id) => nameOf(id) ?? '');
    const fields = ownKind.fields.map((one) => (one.id === field.id ? taken : one));
    return offerWords(`own-${field.id}`, field.label, words, '', {
      ownKind: { ...ownKind, fields },
    });
  });
}

function takeShortField(field: FilledField, from: FilledField): FilledField | undefined {
  if (field.control === 'line' && from.control === 'line') return { ...field, value: from.value };
  if (field.control === 'member' && from.control === 'member') {
    return { ...field, value: from.value };
  }
  const isChoice = field.control === 'choice' && from.control === 'choice';
  return isChoice && field.choices.includes(from.value)
    ? { ...field, value: from.value }
    : undefined;
}
