import type { Group } from '../domain/branch';
import { addDays } from '../domain/calendar';
import type { Member, MemberState } from '../domain/member';
import type { LocalDate } from '../domain/schema';
import { parsePlainDate } from '../util/temporal';

import type { MemberCategory, MemberDraft } from './import/member-draft';

/** What the states of a member follow from. */
export interface MembershipDates {
  readonly category: MemberCategory;
  readonly joinedOn: LocalDate | null;
  readonly fullMemberOn: LocalDate | null;
  /** First day in this branch: when the member moved in, else the day of joining. */
  readonly belongsFrom: LocalDate;
}

/** The day a year later; a 29 February becomes 28 February. */
export function oneYearLater(date: LocalDate): LocalDate {
  return parsePlainDate(date).add({ years: 1 }).toString();
}

/**
 * The dated states of a member who has none yet.
 *
 * - `belongs` from `belongsFrom`, without an end.
 * - `probationary` from `joinedOn` to the day before the member is full; without an end for one
 *   who still is probationary.
 * - `full` from `fullMemberOn`. Where that day is unknown it is a year after `joinedOn`, the
 *   usual probation (发展党员工作细则 2026 Art 31), and where that is unknown too, `belongsFrom`.
 * - Members taken in without probation (`fullMemberOn` = `joinedOn`, as from 1969 to 1977) have no
 *   `probationary` state. Where `joinedOn` is unknown, what came before `full` is not made up.
 */
export function toStates(dates: MembershipDates): MemberState[] {
  const { category, joinedOn, fullMemberOn, belongsFrom } = dates;
  const belongs: MemberState = {
    kind: 'belongs',
    from: belongsFrom,
    to: null,
    origin: '',
    destination: '',
  };
  if (category === 'probationary') {
    return [belongs, { kind: 'probationary', from: joinedOn ?? belongsFrom, to: null }];
  }
  const usual = joinedOn === null ? belongsFrom : oneYearLater(joinedOn);
  const full: MemberState = { kind: 'full', from: fullMemberOn ?? usual, to: null };
  if (joinedOn === null || joinedOn >= full.from) return [belongs, full];
  return [belongs, { kind: 'probationary', from: joinedOn, to: addDays(full.from, -1) }, full];
}

/** 失联 and 流动 as a roster tells them, without an end. */
export function toWhereabouts({
  lostContactFrom,
  mobile,
}: Pick<MemberDraft, 'lostContactFrom' | 'mobile'>): MemberState[] {
  const states: MemberState[] = [];
  if (lostContactFrom !== null)
    states.push({ kind: 'lost-contact', from: lostContactFrom, to: null });
  if (mobile !== null) states.push({ kind: 'mobile', ...mobile, to: null });
  return states;
}

/** What a draft does not say. */
export interface MemberSurroundings {
  readonly id: string;
  readonly createdAtMs: number;
  /** The branch's groups; a draft's group that is not among them leaves the member without one. */
  readonly groups: readonly Group[];
}

/**
 * Makes a member out of a roster's row, with the states that follow from its dates. A row says
 * what group and post somebody has, not since when: they count from the first day in the branch.
 */
export function toMember(draft: MemberDraft, surroundings: MemberSurroundings): Member {
  const { category, groupName, belongsFrom, post, lostContactFrom, mobile, ...facts } = draft;
  const groupId = surroundings.groups.find(({ name }) => name === groupName)?.id;
  const since = { from: belongsFrom, to: null };
  return {
    ...facts,
    id: surroundings.id,
    secondScriptName: '',
    substituteName: '',
    nameReading: '',
    states: [
      ...toStates({
        category,
        belongsFrom,
        joinedOn: draft.joinedOn,
        fullMemberOn: draft.fullMemberOn,
      }),
      ...(groupId === undefined ? [] : [{ kind: 'group' as const, ...since, groupId }]),
      ...(post === '' ? [] : [{ kind: 'post' as const, ...since, post }]),
      ...toWhereabouts({ lostContactFrom, mobile }),
    ],
    duesBases: [],
    createdAtMs: surroundings.createdAtMs,
  };
}
