import { Button } from 'antd';

import { candidateIdsOf } from '@shared/election/rounds';
import { withoutPerson, withPerson } from '@shared/election/people-lists';
import { judgeTellers } from '@shared/rules/election-candidates';

import { useRuleBook } from '../../../data/use-rule-book';
import { Section } from '../../../ui/section';
import { useElectionPeople } from '../people';
import { PersonPicker } from '../person-picker';
import { RemarkList } from '../remark-list';
import type { ElectionPartProps } from '../use-election';

const tasks = [
  { list: 'tellerIds', name: '监票人' },
  { list: 'counterIds', name: '计票人' },
] as const;

/** 监票人 and 计票人; that none of them stands for election is told, and stands in nobody's way. */
export function TellersSection({ election, change }: ElectionPartProps) {
  const rules = useRuleBook();
  const { electorate, labels } = useElectionPeople(election);
  const { date, roster } = electorate;
  const toPeople = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: labels.get(id) ?? '（已不在名册）' }));
  const remarks = judgeTellers(
    {
      tellers: toPeople(election.tellerIds),
      counters: toPeople(election.counterIds),
      candidateIds: candidateIdsOf(election.rounds),
      date,
    },
    rules,
  );
  const hasAnybody = election.tellerIds.length + election.counterIds.length > 0;
  return (
    <Section title="监票人、计票人">
      <div className="grid">
        {tasks.map(({ list, name }) => (
          <div key={list} className="span-6 stack">
            <PersonPicker
              label={`添加${name}`}
              people={roster
                .map(({ member }) => member)
                .filter(({ id }) => !election[list].includes(id))}
              labels={labels}
              onPick={({ id }) => change((one) => withPerson(one, list, id))}
            />
            <ul className="actions" aria-label={name}>
              {toPeople(election[list]).map((person) => (
                <li key={person.id} className="actions picked-person">
                  {person.name}
                  <Button
                    size="small"
                    aria-label={`去掉${name}${person.name}`}
                    onClick={() => change((one) => withoutPerson(one, list, person.id))}
                  >
                    去掉
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {hasAnybody ? <RemarkList remarks={remarks} /> : null}
    </Section>
  );
}
