import type { RecordContent } from '@shared/domain/record';
import { kindSheets, partSchemas } from '@shared/domain/sheets/all-sheets';
import { toEmptyPart } from '@shared/domain/sheets/sheet';
import type { RecordKind } from '@shared/domain/record-kind';

import { idOf } from './ids';

/** A kind's own part with nothing filled in. */
export function anEmptyPart(kind: RecordKind): Partial<RecordContent> {
  const found = kindSheets[kind];
  return found ? { [found.key]: partSchemas[found.key].parse(toEmptyPart(found.sheet)) } : {};
}

/** 支委会 of the members 1 to 5 with one topic. */
export const committeeMeeting: NonNullable<RecordContent['committeeMeeting']> = {
  committeeIds: [1, 2, 3, 4, 5].map(idOf),
  topics: [
    { id: idOf(831), title: '冬季取暖', proposer: '王伟', assignee: '李娜', dueOn: '2026-12-01' },
  ],
};

/** 党小组会 of the first group of `aBranch`. */
export const groupMeeting: NonNullable<RecordContent['groupMeeting']> = {
  group: { groupId: idOf(901), name: '第一党小组' },
  leaderId: idOf(1),
  reports: [],
};

/** 党课 given by somebody from outside. */
export const lecture: NonNullable<RecordContent['lecture']> = {
  lecturer: { memberId: null, name: '苏日娜' },
  post: '旗委党校教师',
  script: '党章第一章，逐条讲。',
};

/** An election of 3 by 10 ballots with four candidates. */
export const election: NonNullable<RecordContent['election']> = {
  term: '第十二届',
  approval: '伊镇党〔2026〕6号',
  seats: 3,
  scrutineers: '巴图',
  counters: '哈斯',
  issued: 10,
  returned: 10,
  valid: 10,
  candidates: [
    { id: idOf(841), name: '甲一', inFavour: 10, against: 0, abstained: 0 },
    { id: idOf(842), name: '乙二', inFavour: 9, against: 1, abstained: 0 },
    { id: idOf(843), name: '丙三', inFavour: 7, against: 3, abstained: 0 },
    { id: idOf(844), name: '丁四', inFavour: 4, against: 6, abstained: 0 },
  ],
  others: '',
};
