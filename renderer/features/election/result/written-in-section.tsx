import type { ElectedPerson } from '@shared/election/judge-election';
import { toNormalName } from '@shared/domain/names';

import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { useElectionPeople } from '../people';
import type { ElectionPartProps } from '../use-election';

interface WrittenInSectionProps extends ElectionPartProps {
  readonly unnamed: readonly ElectedPerson[];
}

/** Who is meant by a name that voters wrote in; only the user can say. */
export function WrittenInSection({ election, change, unnamed }: WrittenInSectionProps) {
  const { electorate, labels } = useElectionPeople(election);
  if (unnamed.length === 0) return null;
  const point = (name: string, memberId: string) =>
    change((one) => ({
      ...one,
      writtenIn: [
        ...one.writtenIn.filter((other) => toNormalName(other.name) !== name),
        { name, memberId },
      ],
    }));
  return (
    <Section title="另选当选的是哪一位">
      <div className="grid">
        {unnamed.map(({ id, name }) => (
          <Field key={id} label={`${name}（另选）`} className="span-4">
            {(control) => (
              <select
                {...control}
                className="select"
                value=""
                onChange={(event) => point(name, event.target.value)}
              >
                <option value="">请指明</option>
                {electorate.electors
                  .toSorted(
                    (one, other) => rank(one.member.name, name) - rank(other.member.name, name),
                  )
                  .map(({ member }) => (
                    <option key={member.id} value={member.id}>
                      {labels.get(member.id) ?? member.name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </Section>
  );
}

/** Members of that very name first. */
function rank(name: string, wanted: string): number {
  return toNormalName(name) === wanted ? 0 : 1;
}
