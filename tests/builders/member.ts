import type { Member, MemberState } from '@shared/domain/member';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

type StateOf<Kind extends MemberState['kind']> = Extract<MemberState, { kind: Kind }>;

/** A full member who has belonged to the branch since 2010; override what the test is about. */
export function aMember(overrides: Partial<Member> = {}): Member {
  return {
    id: idOf(1),
    name: '王伟',
    secondScriptName: '',
    substituteName: '',
    nameReading: '',
    sex: 'male',
    ethnicity: '汉族',
    bornOn: '1968-03-01',
    joinedOn: '2009-07-01',
    fullMemberOn: '2010-07-01',
    phone: '',
    identityNumber: '',
    education: '',
    job: '',
    landline: '',
    address: '',
    note: '',
    states: [belongs(), full()],
    duesBases: [],
    createdAtMs: FIXED_NOW_MS,
    ...overrides,
  };
}

/** Several full members, numbered from `first`, each with a name of its own. */
export function someMembers(count: number, first = 1): readonly Member[] {
  return Array.from({ length: count }, (_, index) =>
    aMember({ id: idOf(first + index), name: `党员${first + index}` }),
  );
}

export function belongs(from = '2010-01-01', to: string | null = null): StateOf<'belongs'> {
  return { kind: 'belongs', from, to, origin: '', destination: '' };
}

export function full(from = '2010-07-01', to: string | null = null): StateOf<'full'> {
  return { kind: 'full', from, to };
}

export function probationary(from: string, to: string | null = null): StateOf<'probationary'> {
  return { kind: 'probationary', from, to };
}

export function suspended(from: string, to: string | null = null): StateOf<'rights-suspended'> {
  return { kind: 'rights-suspended', from, to, reason: '留党察看' };
}

/** 党小组 from the first day of belonging on, as a member who never changed it. */
export function inGroup(
  groupId: string,
  from = '2010-01-01',
  to: string | null = null,
): StateOf<'group'> {
  return { kind: 'group', from, to, groupId };
}

export function holdsPost(
  post: string,
  from = '2010-01-01',
  to: string | null = null,
): StateOf<'post'> {
  return { kind: 'post', from, to, post };
}

/** An exemption with both consents, as it must be to take effect. */
export function exempt(overrides: Partial<StateOf<'exempt'>> = {}): StateOf<'exempt'> {
  return {
    kind: 'exempt',
    from: '2026-01-01',
    to: null,
    reason: 'frail-or-bedridden',
    superiorConsentOn: '2025-12-20',
    meetingVoteOn: '2025-12-25',
    ...overrides,
  };
}
