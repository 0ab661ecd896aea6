import { createContext, useContext } from 'react';

import type { Member } from '@shared/domain/member';
import { assertPresent } from '@shared/util/assert';

/** The member in the form as last stored. */
export const EditedMemberContext = createContext<Member | null>(null);

export function useEditedMember(): Member {
  return assertPresent(useContext(EditedMemberContext), 'only the form of a stored member asks');
}
