import type { MemberDraft } from '@shared/roster/import/member-draft';

/** A full member as read from a roster; override what the test is about. */
export function aDraft(overrides: Partial<MemberDraft> = {}): MemberDraft {
  return {
    name: '王伟',
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
    post: '',
    note: '',
    category: 'full',
    groupName: '',
    belongsFrom: '2009-07-01',
    lostContactFrom: null,
    mobile: null,
    ...overrides,
  };
}
