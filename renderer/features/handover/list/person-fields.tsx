import type { HandoverPerson } from '@shared/domain/handover';

import { LineInput } from '../../../ui/line-input';

interface PersonFieldsProps {
  /** As 移交人. */
  readonly role: string;
  readonly person: HandoverPerson;
  /** Names of the roster, to choose from. */
  readonly names: readonly string[];
  readonly posts: readonly string[];
  readonly onChange: (person: HandoverPerson) => void;
}

/** Name and 职务 of one who signs the list. */
export function PersonFields({ role, person, names, posts, onChange }: PersonFieldsProps) {
  return (
    <>
      <LineInput
        label={role}
        className="span-3"
        offered={names}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
      />
      <LineInput
        label={`${role}职务`}
        className="span-3"
        offered={posts}
        value={person.post}
        onChange={(post) => onChange({ ...person, post })}
      />
    </>
  );
}
