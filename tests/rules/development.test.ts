import { judgeDevelopment, type DevelopmentFile } from '@shared/rules/development-remarks';
import { developmentStepNames, developmentSteps } from '@shared/rules/development-steps';
import { developmentWindows } from '@shared/rules/development-windows';

import { runCases, type Facts } from './case-table';

const shortNames = new Map([
  ['申请', 'application'],
  ['谈话', 'talk'],
  ['积极分子', 'activist'],
  ['公示', 'publicity'],
  ['发展对象', 'candidate'],
  ['政审', 'political-review'],
  ['培训', 'training'],
  ['预审', 'pre-review'],
  ['接收', 'admission'],
  ['审批', 'approval'],
  ['宣誓', 'oath'],
  ['转正申请', 'conversion-application'],
  ['转正', 'conversion'],
  ['转正审批', 'conversion-approval'],
  ['归档', 'archive'],
]);

function toFile(facts: Facts): DevelopmentFile {
  const dates = [...shortNames].flatMap(([name, step]) =>
    facts.word(name) === '' ? [] : [[step, facts.word(name)] as const],
  );
  const countOrNull = (name: string) => (facts.word(name) === '' ? null : facts.count(name));
  return {
    dates: Object.fromEntries(dates),
    bornOn: facts.word('出生') || null,
    probationExtensionMonths: facts.count('延长预备期'),
    today: facts.word('今天') || '2026-11-22',
    inspections: facts.words('考察'),
    trainingDays: countOrNull('培训天数'),
    trainingHours: countOrNull('培训学时'),
    leavingOn: facts.word('离开') || null,
  };
}

runCases('development-windows.md', (facts) => {
  const windows = developmentWindows(toFile(facts));
  const inOrder = developmentSteps.flatMap((step) =>
    windows.filter((window) => window.step === step),
  );
  return {
    basis: inOrder.map(({ provision }) => provision),
    result:
      inOrder
        .map(({ step, earliest, latest, latestSpecial, isProvisional }) => {
          const special = latestSpecial === null ? '' : `（特殊情况${latestSpecial}）`;
          const bound = earliest === null ? `最晚${latest ?? ''}${special}` : `最早${earliest}`;
          return `${developmentStepNames[step]}${bound}${isProvisional ? '（暂算）' : ''}`;
        })
        .join('；') || '没有可以算的',
  };
});

runCases('development-remarks.md', (facts) => {
  const remarks = judgeDevelopment(toFile(facts));
  return {
    basis: remarks.map(({ provision }) => provision),
    result: remarks.map(({ message }) => message).join('') || '没有问题',
  };
});
