import { toElectionOutcome } from '../domain/election-outcome';
import type { AdmissionPart } from '../domain/sheets/admission';
import type { ElectionPart } from '../domain/sheets/election';

import { sayIf, type CheckContext, type Checks } from './check';
import type { RuleParameters } from './rule';

/** Checks of admissions and elections; the base of every majority is 应到, not those who came. */
export const ballotChecks: Checks = {
  'admission-votes': { field: 'content', find: findAdmissionVotesApart },
  'admission-quorum': { field: 'content', find: findAdmissionQuorumMissed },
  'admission-majority': { field: 'content', find: findAdmissionFailed },
  'election-votes': { field: 'content', find: findElectionVotesApart },
  'election-ballots-void': {
    field: 'content',
    find: (context) =>
      ofElection(context, ({ issued, returned }) =>
        sayIf(
          returned > issued,
          `收回选票${returned}张，多于发出的${issued}张，按规定选举无效，应当重新选举。`,
        ),
      ),
  },
  'election-quorum': { field: 'content', find: findElectionQuorumMissed },
  'election-candidates': { field: 'content', find: findTooFewCandidates },
  'election-outcome': { field: 'content', find: findOpenSeats },
  'election-scrutineer': {
    field: 'content',
    find: (context) =>
      ofElection(context, ({ candidates, scrutineers }) =>
        candidates
          .filter(({ name }) => name.trim() !== '' && scrutineers.includes(name.trim()))
          .map(({ name }) => `${name}是候选人，又写在监票人里，候选人不能监票。`),
      ),
  },
};

function ofElection(
  { content }: CheckContext,
  find: (election: ElectionPart) => readonly string[],
): readonly string[] {
  return content.election === undefined ? [] : find(content.election);
}

function admissionsOf({ content }: CheckContext): AdmissionPart['people'] {
  return content.admission?.people ?? [];
}

function findAdmissionVotesApart(context: CheckContext): readonly string[] {
  const { attendingVoters, expectedVoters } = context.counts;
  if (context.content.countOverride !== null) return [];
  const away = expectedVoters - attendingVoters;
  return admissionsOf(context).flatMap(({ name, inFavour, against, abstained, written }) => {
    const atMeeting = inFavour + against + abstained - written;
    return [
      ...sayIf(
        atMeeting > attendingVoters,
        `${name}的表决共${atMeeting}票（书面意见不计），多于到会有表决权的${attendingVoters}人。`,
      ),
      ...sayIf(
        written > away || written > inFavour,
        `${name}的书面赞成${written}票，多于没有到会的${away}人或多于赞成票。`,
      ),
    ];
  });
}

/** 超过半数: half is not enough to open. */
function findAdmissionQuorumMissed(
  context: CheckContext,
  { share = 0 }: RuleParameters,
): readonly string[] {
  const { attendingVoters, expectedVoters } = context.counts;
  return sayIf(
    admissionsOf(context).length > 0 && attendingVoters <= expectedVoters * share,
    `有表决权的党员到会${attendingVoters}人，没有超过应到${expectedVoters}人的半数，按规定不能进行表决。`,
  );
}

function findAdmissionFailed(
  context: CheckContext,
  { share = 0 }: RuleParameters,
): readonly string[] {
  const { expectedVoters } = context.counts;
  return admissionsOf(context)
    .filter(({ inFavour }) => inFavour > 0 && inFavour <= expectedVoters * share)
    .map(
      ({ name, inFavour }) =>
        `${name}赞成${inFavour}票，没有超过应到有表决权${expectedVoters}人的半数，按规定没有通过。`,
    );
}

function findElectionVotesApart(context: CheckContext): readonly string[] {
  return ofElection(context, ({ issued, returned, valid, candidates }) => [
    ...sayIf(
      context.content.countOverride === null && issued > context.counts.attendingVoters,
      `发出选票${issued}张，多于到会有选举权的${context.counts.attendingVoters}人。`,
    ),
    ...sayIf(valid > returned, `有效选票${valid}张，多于收回的${returned}张。`),
    ...candidates.flatMap(({ name, inFavour, against, abstained }) => {
      const total = inFavour + against + abstained;
      return sayIf(total > valid, `${name}得票共${total}张，多于有效选票${valid}张。`);
    }),
  ]);
}

function findElectionQuorumMissed(
  context: CheckContext,
  { share = 0 }: RuleParameters,
): readonly string[] {
  const { attendingVoters, expectedVoters } = context.counts;
  // Counted in hundredths: 0.8 × 15 is not 12 in binary fractions of every size.
  const isMissed = attendingVoters * 100 < expectedVoters * Math.round(share * 100);
  return ofElection(context, () =>
    sayIf(
      isMissed,
      `有选举权的党员到会${attendingVoters}人，不到应到${expectedVoters}人的五分之四，按规定不能选举。`,
    ),
  );
}

function findTooFewCandidates(
  context: CheckContext,
  { surplus = 0 }: RuleParameters,
): readonly string[] {
  return ofElection(context, ({ seats, candidates }) => {
    const least = seats + Math.ceil((seats * Math.round(surplus * 100)) / 100);
    return sayIf(
      seats > 0 && candidates.length > 0 && candidates.length < least,
      `应选${seats}人，候选人${candidates.length}人；差额选举一般不少于${least}人。`,
    );
  });
}

function findOpenSeats(context: CheckContext): readonly string[] {
  return ofElection(context, ({ seats, candidates }) => {
    const { expectedVoters } = context.counts;
    const { tied, vacant } = toElectionOutcome(candidates, seats, expectedVoters);
    if (candidates.length === 0) return [];
    return [
      ...sayIf(tied.length > 0, `${tied.join('、')}得票相等，不能确定当选人，须再次投票。`),
      ...sayIf(
        vacant > 0 && tied.length === 0,
        `超过应到有选举权${expectedVoters}人半数的不足${seats}人，还缺${vacant}名；` +
          '按实到计算会有不同结果的，请向上级党组织核对。',
      ),
    ];
  });
}
