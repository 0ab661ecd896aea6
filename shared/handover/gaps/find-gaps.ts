import { currentTerm } from '../../domain/current-term';
import { judgeTerm } from '../../rules/judge-term';
import type { HeldFacts } from '../held-facts';

import type { Gap } from './gap';
import { findMeetingGaps } from './meeting-gaps';
import { findPictureGaps, findPlanGaps, findRecordGaps } from './record-gaps';

/** 已知缺口: what the book lacks, each named once, the gravest for a reader first. */
export function findGaps(facts: HeldFacts): readonly Gap[] {
  return [
    ...findTermGap(facts),
    ...findMeetingGaps(facts),
    ...findPlanGaps(facts),
    ...findPictureGaps(facts),
    ...findRecordGaps(facts),
  ];
}

function findTermGap({ branch, today, rules }: HeldFacts): readonly Gap[] {
  const term = currentTerm(branch, today);
  if (term === null) {
    return [{ key: 'term', text: '没有登记届次和选举日期。', places: [{ kind: 'settings' }] }];
  }
  const { electedOn, extension } = term;
  const judged = judgeTerm({ branchKind: branch.kind, electedOn, extension, today }, rules);
  if (judged?.state !== 'overdue') return [];
  return [{ key: 'term', text: judged.notes.join(''), places: [{ kind: 'settings' }] }];
}
