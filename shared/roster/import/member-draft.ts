import type { Member } from '../../domain/member';
import type { LocalDate } from '../../domain/schema';

/** A row of a roster that can become a member by `toMember`. */
export interface MemberDraft extends Pick<
  Member,
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'bornOn'
  | 'joinedOn'
  | 'fullMemberOn'
  | 'phone'
  | 'identityNumber'
  | 'education'
  | 'job'
  | 'landline'
  | 'address'
  | 'note'
> {
  /** What the member is today. */
  readonly category: MemberCategory;
  /** 党小组 by name; empty if none. */
  readonly groupName: string;
  /** 党内职务; empty if none. */
  readonly post: string;
  /** First day on which the member counts in this branch. */
  readonly belongsFrom: LocalDate;
  /** First day out of contact; null if the roster tells no such day. */
  readonly lostContactFrom: LocalDate | null;
  /** Since when and where the member lives elsewhere; null if the roster does not tell since when. */
  readonly mobile: { readonly from: LocalDate; readonly where: string } | null;
}

/** 正式党员 or 预备党员. */
export type MemberCategory = 'full' | 'probationary';
