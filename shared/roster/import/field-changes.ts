import type { Group } from '../../domain/branch';
import { addDays } from '../../domain/calendar';
import { groupOn } from '../../domain/group-on-date';
import { sexNames, type Member, type MemberState } from '../../domain/member';
import { toNormalName } from '../../domain/names';
import { postWordsOn } from '../../domain/post-on-date';
import { standingOn } from '../../domain/roster-on-date';
import type { LocalDate } from '../../domain/schema';
import { readIdentityNumber } from '../identity-number';
import { alignPartyStates } from '../party-states';
import { toWhereabouts } from '../to-member';

import type { MemberDraft } from './member-draft';
import { rosterFieldNames, type RosterField } from './roster-field';

/** What an import would change of one field, as the user reads it. */
export interface FieldChange {
  readonly field: RosterField;
  /** Empty if the book has nothing there. */
  readonly before: string;
  readonly after: string;
}

/** What a row would change of a member, and what it says that an import leaves alone. */
export interface MemberChanges {
  readonly changes: readonly FieldChange[];
  /** Chinese sentences. */
  readonly left: readonly string[];
}

export interface ChangeContext {
  readonly groups: readonly Group[];
  readonly today: LocalDate;
}

/** Fields that are taken as they stand in the row. */
const plainFields = [
  ...(['ethnicity', 'bornOn', 'joinedOn', 'fullMemberOn', 'phone', 'education', 'job'] as const),
  ...(['landline', 'address', 'note'] as const),
];

const categoryNames = { full: '正式党员', probationary: '预备党员' } as const;

/**
 * Compares a row with the member whom it is about. An empty cell changes nothing: what the book
 * knows is never wiped by a table that does not tell it.
 */
export function findChanges(
  member: Member,
  draft: MemberDraft,
  { groups, today }: ChangeContext,
): MemberChanges {
  const changes: FieldChange[] = [];
  const left: string[] = [];
  const put = (field: RosterField, before: string, after: string) => {
    if (after !== '' && after !== before) changes.push({ field, before, after });
  };
  if (toNormalName(member.name) !== draft.name) put('name', member.name, draft.name);
  put('identityNumber', member.identityNumber, keepRightNumber(member, draft, left));
  const [sexBefore, sexAfter] = [member.sex, draft.sex].map((sex) =>
    sex === null ? '' : sexNames[sex],
  );
  put('sex', sexBefore ?? '', sexAfter ?? '');
  for (const field of plainFields) {
    const [before, after] = [member[field] ?? '', draft[field] ?? ''];
    if (!isSameText(field, before, after)) put(field, before, after);
  }
  const groupId = groupOn(member, today);
  const groupBefore = groups.find(({ id }) => id === groupId)?.name ?? '';
  put('post', postWordsOn(member, today), draft.post);
  put('group', groupBefore, draft.groupName);

  const standing = standingOn(member, today);
  if (!standing.belongs) left.push('这位党员已不在本支部，导入不改动组织关系');
  if (standing.standing === 'probationary' && draft.category === 'full') {
    if (draft.fullMemberOn === null) {
      left.push('表里写的是正式党员，没有转正日期，仍按预备党员，请在党员页补填');
    } else put('category', categoryNames.probationary, categoryNames.full);
  }
  if (standing.standing === 'full' && draft.category === 'probationary') {
    left.push('名册里已是正式党员，表里写的是预备党员，没有改动');
  }
  if (!standing.isLostContact) put('lostOn', '', draft.lostContactFrom ?? '');
  if (!standing.isMobile && draft.mobile !== null) {
    put('mobileOn', '', `${draft.mobile.from} ${draft.mobile.where}`.trim());
  }
  return { changes, left };
}

/** A number that fails its check never takes the place of one that passes. */
function keepRightNumber(member: Member, draft: MemberDraft, left: string[]): string {
  const isWorse =
    readIdentityNumber(member.identityNumber).kind === 'valid' &&
    readIdentityNumber(draft.identityNumber).kind !== 'valid';
  if (!isWorse || draft.identityNumber === '') return draft.identityNumber;
  left.push('表里的身份证号有误，保留名册里的');
  return '';
}

/** Phones are the same with or without signs between their digits. */
function isSameText(field: RosterField, before: string, after: string): boolean {
  if (field !== 'phone' && field !== 'landline') return before === after;
  return before.replace(/[\s()-]/g, '') === after.replace(/[\s()-]/g, '');
}

/**
 * The member with the changes of a row. The days of joining and of becoming a full member carry
 * the states that follow from them; everything else that is dated stays.
 *
 * @param groups - With the new ones that the import makes.
 */
export function applyChanges(
  member: Member,
  draft: MemberDraft,
  { changes }: MemberChanges,
  { groups, today }: ChangeContext,
): Member {
  const has = (field: RosterField) => changes.some((change) => change.field === field);
  const changed: Member = {
    ...member,
    name: has('name') ? draft.name : member.name,
    identityNumber: has('identityNumber') ? draft.identityNumber : member.identityNumber,
    sex: has('sex') ? draft.sex : member.sex,
    ...Object.fromEntries(plainFields.filter(has).map((field) => [field, draft[field]])),
  };
  const standing = standingOn(member, today).standing;
  const states =
    standing !== null && (has('joinedOn') || has('fullMemberOn') || has('category'))
      ? alignPartyStates(member.states, {
          category: has('category') ? 'full' : standing,
          joinedOn: changed.joinedOn,
          fullMemberOn: changed.fullMemberOn,
          belongsFrom: firstDayHere(member) ?? today,
        })
      : member.states;
  const whereabouts = toWhereabouts({
    lostContactFrom: has('lostOn') ? draft.lostContactFrom : null,
    mobile: has('mobileOn') ? draft.mobile : null,
  });
  const groupId = groups.find(({ name }) => name === draft.groupName)?.id;
  const grouped =
    has('group') && groupId !== undefined
      ? replaceFrom(states, { kind: 'group', from: today, to: null, groupId })
      : states;
  const posted = has('post')
    ? replaceFrom(grouped, { kind: 'post', from: today, to: null, post: draft.post })
    : grouped;
  return { ...changed, states: [...posted, ...whereabouts] };
}

/**
 * Lets a state of today take the place of those of its kind: they end the day before, so that what
 * was true on earlier days stays. A table says what is, not since when.
 */
function replaceFrom(states: readonly MemberState[], next: MemberState): MemberState[] {
  const kept = states.flatMap((state): MemberState[] => {
    const isOver = state.to !== null && state.to < next.from;
    if (state.kind !== next.kind || isOver) return [state];
    return state.from >= next.from ? [] : [{ ...state, to: addDays(next.from, -1) }];
  });
  return [...kept, next];
}

function firstDayHere(member: Member): LocalDate | undefined {
  return member.states
    .filter(({ kind }) => kind === 'belongs')
    .map(({ from }) => from)
    .sort()[0];
}

/** A change in words, as 联系电话：139… → 138…. */
export function toChangeWords({ field, before, after }: FieldChange): string {
  const name = rosterFieldNames[field];
  return before === '' ? `${name}：补上 ${after}` : `${name}：${before} → ${after}`;
}
