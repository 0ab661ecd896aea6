import { emptyContent, syncAttendance } from '@shared/domain/filing';
import type { Member } from '@shared/domain/member';
import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import type { BookCopy } from '@shared/keeping/book-copy';
import { sha256Hex } from '@shared/util/hash';

import { aBookCopy, type BookRows } from './book-copy';
import { aBranch } from './branch';
import type { BranchSpec, EventSpec, PersonSpec } from './branch-specs';
import { aChain } from './chain';
import { idOf } from './ids';
import { aMember, belongs, full, holdsPost, inGroup, probationary } from './member';
import { toPackageBytes } from './memory-package';
import { aPlan, aPlanItem } from './plan';
import { aPhoto, aRecord } from './record';
import { aFiledRecord } from './statistics';

const FIRST_MEMBER = 1;
const FIRST_EVENT = 0x700;
const FIRST_DRAFT = 0xa00;
const posts = ['书记', '组织委员', '宣传委员'];

/** The id of an event's record; of the same event the same in every branch. */
export const eventId = (place: number) => idOf(FIRST_EVENT + place);

function toMember({ name, from, to, fullFrom, group }: PersonSpec, place: number, groups: number) {
  const post = posts[place];
  return aMember({
    id: idOf(FIRST_MEMBER + place),
    name,
    states: [
      belongs(from, to),
      probationary('2015-01-01'),
      full(fullFrom),
      ...(groups === 0 ? [] : [inGroup(idOf(900 + group), from)]),
      ...(post === undefined ? [] : [holdsPost(post, from)]),
    ],
  });
}

function toContent(
  event: EventSpec,
  members: readonly Member[],
  states: EventSpec['states'],
  bookYear: number,
): RecordContent {
  const { kinds, day, tenths, group } = event;
  const own: Partial<RecordContent> = {
    ...(kinds.includes('committee-meeting')
      ? { committeeMeeting: { committeeIds: members.slice(0, 3).map(({ id }) => id), topics: [] } }
      : {}),
    ...(kinds.includes('group-meeting')
      ? {
          groupMeeting: {
            group: { groupId: idOf(900 + group), name: `第${group}党小组` },
            leaderId: null,
            reports: [],
          },
        }
      : {}),
  };
  const begun = {
    ...emptyContent(kinds[0]!, day, members),
    kinds: [...kinds],
    bookYear,
    startsAt: `${day}T14:30`,
    theme: `${day}的活动`,
    studyTenths: tenths,
    ...own,
  };
  const synced = syncAttendance(begun, members);
  const placeOf = new Map(members.map(({ id }, place) => [id, place]));
  return {
    ...synced,
    attendance: synced.attendance.map((entry) => {
      const state = states[placeOf.get(entry.memberId) ?? 0] ?? 'present';
      return { ...entry, state, reason: state.endsWith('leave') ? '有事' : '' };
    }),
  };
}

function toDocuments(spec: BranchSpec, members: readonly Member[]): readonly FiledDocument[] {
  const setting = { branch: toBranch(spec), members };
  const file = (event: EventSpec, place: number, revision: number) => {
    const { states, bookYear } = revision === 1 ? event : (event.corrected ?? event);
    const content = toContent(event, members, states, bookYear);
    return aFiledRecord(content, { ...setting, number: FIRST_EVENT + place, revision });
  };
  return [
    ...spec.events.map((event, place) => file(event, place, 1)),
    ...spec.events.flatMap((event, place) =>
      event.corrected === null ? [] : [file(event, place, 2)],
    ),
  ];
}

function toBranch({ number, name, kind, groupCount, electedOn }: BranchSpec) {
  return aBranch({
    id: idOf(0xb0000 + number),
    name,
    kind,
    groups: Array.from({ length: groupCount }, (_, place) => ({
      id: idOf(901 + place),
      name: `第${place + 1}党小组`,
    })),
    terms:
      electedOn === null
        ? []
        : [{ id: idOf(0xc001), name: '第五届', electedOn, extension: null, note: '' }],
  });
}

function toDrafts(spec: BranchSpec) {
  const draft = (place: number, day: string, deletedAtMs: number | null) =>
    aRecord({
      id: idOf(FIRST_DRAFT + place),
      deletedAtMs,
      content: {
        bookYear: 2026,
        startsAt: `${day}T09:00`,
        photos: place === 0 ? [{ photoId: idOf(0x821), caption: '合影' }] : [],
      },
    });
  return [
    ...spec.draftDays.map((day, place) => draft(place, day, null)),
    draft(0x80, '2026-03-03', 1_770_000_000_000),
  ];
}

/** The book of a made-up branch, sealed as the app seals, with one small picture. */
export async function aBranchCopy(spec: BranchSpec): Promise<BookCopy> {
  const members = spec.people.map((person, place) => toMember(person, place, spec.groupCount));
  const documents = toDocuments(spec, members);
  const newest = new Map(documents.map((document) => [document.recordId, document]));
  const picture = new TextEncoder().encode(`picture of ${spec.name}`);
  const storedSha256 = await sha256Hex(picture);
  const rows = {
    branch: [toBranch(spec)],
    members,
    records: [
      ...[...newest.values()].map(({ recordId, revision, content }) =>
        aRecord({ id: recordId, status: 'filed', revision, content }),
      ),
      ...toDrafts(spec),
    ],
    revisions: await aChain(documents),
    plans:
      spec.planLines === null
        ? []
        : [
            aPlan(
              spec.planLines.map(({ month, kind, event }, place) =>
                aPlanItem({
                  id: idOf(0x1100 + place),
                  month,
                  kind,
                  recordIds: event === null ? [] : [eventId(event)],
                }),
              ),
            ),
          ],
    photos: [aPhoto({ id: idOf(0x821), recordId: idOf(FIRST_DRAFT), storedSha256 })],
  } as unknown as Partial<BookRows>;
  const copy = aBookCopy(rows, new Map([[storedSha256, picture]]), {
    bookId: idOf(0xbb000 + spec.number),
  });
  return { ...copy, watermark: { ...copy.watermark, dataVersion: 5 } };
}

/** Its package as a file's bytes. */
export async function aBranchPackage(spec: BranchSpec): Promise<Uint8Array<ArrayBuffer>> {
  return toPackageBytes(await aBranchCopy(spec), {
    madeAt: spec.madeAt,
    madeAtMs: Date.parse(`${spec.madeAt}:00+08:00`),
  });
}
