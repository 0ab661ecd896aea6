import type { AdmissionPart } from '../domain/sheets/admission';

import { sayIf, type CheckContext, type Checks } from './check';

/** Checks of the numbers of admissions and elections: what cannot all be true. */
export const ballotChecks: Checks = {
  'admission-votes': { field: 'content', find: findAdmissionVotesApart },
  'election-votes': { field: 'content', find: findElectionVotesApart },
};

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

function findElectionVotesApart(context: CheckContext): readonly string[] {
  const { election } = context.content;
  if (election === undefined) return [];
  const { issued, returned, valid, candidates } = election;
  return [
    ...sayIf(
      context.content.countOverride === null && issued > context.counts.attendingVoters,
      `发出选票${issued}张，多于到会有选举权的${context.counts.attendingVoters}人。`,
    ),
    ...sayIf(valid > returned, `有效选票${valid}张，多于收回的${returned}张。`),
    ...candidates.flatMap(({ name, inFavour, against, abstained }) => {
      const total = inFavour + against + abstained;
      return sayIf(total > valid, `${name}得票共${total}张，多于有效选票${valid}张。`);
    }),
  ];
}
