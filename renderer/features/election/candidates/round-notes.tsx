import { toElectedOffice } from '@shared/election/rounds';
import { charactersWithoutRank } from '@shared/roster/stroke-order';
import { judgeCandidates, leastCandidates } from '@shared/rules/election-candidates';
import { formatBasis } from '@shared/rules/provision';
import { findProvision } from '@shared/rules/provision-set';

import { useRuleBook } from '../../../data/use-rule-book';
import { useElectionPeople } from '../people';
import { RemarkList } from '../remark-list';

import type { RoundProps } from './round-props';

/** How many candidates there should be and in which order, with the source of both. */
export function RoundNotes({ round, election }: RoundProps) {
  const rules = useRuleBook();
  const { date } = useElectionPeople(election).electorate;
  const { seats, candidates, reason } = round;
  const office = toElectedOffice(round.office);
  const isCommittee = office === 'committee';
  const least = leastCandidates(office, seats, date, rules);
  const provision = findProvision(isCommittee ? 'election-surplus' : 'election-equal', date, rules);
  const strange = candidates.flatMap(({ name }) => charactersWithoutRank(name));
  // A further round stands between those who were equal or short: its number is not judged.
  const isFirst = reason === '';
  const remarks =
    isFirst && candidates.length > 0
      ? judgeCandidates({ office, seats, candidates: candidates.length, date }, rules)
      : [];
  return (
    <>
      <RemarkList remarks={remarks} />
      {isCommittee && strange.length > 0 ? (
        <p className="note note-advice">
          笔画表里没有这些字，先排在后面，请核对次序：{[...new Set(strange)].join('、')}。
        </p>
      ) : null}
      <p className="field-hint numeric">
        {isCommittee ? '候选人按姓氏笔画排列。' : '候选人按上级批准的次序排列。'}
        {isFirst && provision !== null && least !== null
          ? `应选${seats}名，候选人${isCommittee ? '至少' : '正好'}${least}名：${provision.title}（${formatBasis(provision)}）。${provision.ask}`
          : ''}
      </p>
    </>
  );
}
