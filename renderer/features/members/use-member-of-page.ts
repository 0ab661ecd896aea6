import { useParams } from 'react-router';

import type { Member } from '@shared/domain/member';

import { useBook } from '../../data/book-context';
import { loadMembers } from '../../data/repositories/members';
import { useLive } from '../../data/use-live';

/** The member whom the page's address names; undefined while it is read, null if there is none. */
export function useMemberOfPage(): Member | null | undefined {
  const { db } = useBook();
  const { memberId } = useParams();
  const members = useLive(() => loadMembers(db), [db]);
  return members && (members.find(({ id }) => id === memberId) ?? null);
}
