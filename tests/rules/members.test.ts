import { findLongAbsence } from '@shared/rules/long-absence';
import { findProvision } from '@shared/rules/provision-set';
import { judgeStudyHours, toStudyHours, type StudyUnit } from '@shared/rules/study-hours';

import { runCases } from './case-table';

const units = new Map<string, StudyUnit>([
  ['天', 'day'],
  ['个半天', 'half-day'],
  ['小时', 'hour'],
]);

runCases('study-hours.md', (facts) => {
  const year = Number(facts.word('年度') || '2026');
  const hours = facts.words('学习').map((entry) => {
    const [, count = '', unit = ''] = /^([\d.]+)(\D+)$/.exec(entry) ?? [];
    return toStudyHours({ unit: units.get(unit)!, count: Number(count) }, `${year}-06-17`) ?? NaN;
  });
  const role = facts.word('身份') === '党员' ? 'member' : 'leader';
  const judged = judgeStudyHours({ role, year, hours, trainings: facts.count('集中培训') });
  if (judged === null) return { basis: [null], result: '没有收录当时的规定' };
  const asked = judged.questions.length > 0 ? '（请核实）' : '';
  return { basis: [judged.provision], result: `${judged.message}${asked}` };
});

const levels = { first: '满2个月', second: '满4个月', last: '满6个月' } as const;

runCases('long-absences.md', (facts) => {
  const event = (tookPart: boolean) => (date: string) => ({ date, tookPart });
  const absence = findLongAbsence(
    [...facts.words('参加').map(event(true)), ...facts.words('没参加').map(event(false))],
    facts.word('今天'),
  );
  return {
    basis: [findProvision('absence-of-life', facts.word('今天'))],
    result:
      absence === null
        ? '不提醒'
        : `${levels[absence.level]}，从${absence.since}起，漏${absence.missed}次`,
  };
});
