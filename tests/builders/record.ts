import type { AttendanceEntry, AttendanceState } from '@shared/domain/attendance';
import type { Photo } from '@shared/domain/photo';
import type { Matter, MeetingRecord, RecordContent } from '@shared/domain/record';

import { idOf } from './ids';

/** The content of a theme day on 17 June 2026 with nothing missing but the attendance. */
export function aContent(overrides: Partial<RecordContent> = {}): RecordContent {
  return {
    kinds: ['theme-day'],
    bookYear: 2026,
    startsAt: '2026-06-17T14:30',
    endsAt: '2026-06-17T16:10',
    place: '三楼党员活动室',
    theme: '红色领航，共谋发展，我们在行动',
    forms: ['集中学习'],
    chairId: idOf(1),
    recorderId: idOf(2),
    agenda: [],
    attendance: [],
    countOverride: null,
    guests: [],
    minutes: [{ id: idOf(801), speaker: '', text: '集中学习党章第一章。' }],
    matters: [],
    photos: [],
    makeUps: [],
    themeDay: { requiredActions: ['集中学习'], optionalActions: [], jointUnits: '' },
    ...overrides,
  };
}

/** A draft of `aContent`, typed in on the evening of the day itself. */
export function aRecord(
  overrides: Partial<Omit<MeetingRecord, 'content'>> & {
    readonly content?: Partial<RecordContent>;
  } = {},
): MeetingRecord {
  const { content, ...rest } = overrides;
  return {
    id: idOf(700),
    status: 'draft',
    enteredAtMs: Date.UTC(2026, 5, 17, 11, 0),
    changedAtMs: Date.UTC(2026, 5, 17, 11, 30),
    revision: 0,
    deletedAtMs: null,
    ...rest,
    content: aContent(content),
  };
}

export function anEntry(
  memberId: string,
  state: AttendanceState = 'present',
  overrides: Partial<AttendanceEntry> = {},
): AttendanceEntry {
  return { memberId, state, reason: '', isApproved: false, ...overrides };
}

export function aMatter(overrides: Partial<Matter> = {}): Matter {
  return {
    id: idOf(811),
    title: '村道路灯维护',
    decision: '同意从集体收入中支出。',
    vote: null,
    ...overrides,
  };
}

export function aPhoto(overrides: Partial<Photo> = {}): Photo {
  return {
    id: idOf(821),
    recordId: idOf(700),
    originalName: 'IMG_0001.jpg',
    originalSha256: 'a'.repeat(64),
    storedSha256: 'b'.repeat(64),
    storedSizeBytes: 400_000,
    widthPx: 2048,
    heightPx: 1536,
    takenAt: '2026-06-17T15:00',
    addedAtMs: Date.UTC(2026, 5, 17, 11, 10),
    ...overrides,
  };
}
