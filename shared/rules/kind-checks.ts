import { recordKindFacts } from '../domain/record-kind';

import { sayIf, type CheckContext, type Checks } from './check';

/** Checks of the kinds of one record together. */
export const kindChecks: Checks = {
  'circles-differ': { field: 'basics', find: findDifferentCircles },
};

/** Kinds whose circles exclude each other: their 应到 cannot both be right on one sheet. */
function findDifferentCircles({ content: { kinds } }: CheckContext): readonly string[] {
  const firm = kinds.filter((kind) =>
    ['whole-branch', 'group', 'committee'].includes(recordKindFacts[kind].expects),
  );
  const circles = new Set(firm.map((kind) => recordKindFacts[kind].expects));
  const names = firm.map((kind) => recordKindFacts[kind].name).join('和');
  return sayIf(circles.size > 1, `${names}应到的人不同，一张出席表只能对其中一个，最好分开记。`);
}
