import type { Plan } from '@shared/domain/plan';
import { datedItems, toCalendarFile } from '@shared/plan/calendar-file';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { host } from '../../../platform/host';

const noDays: Problem = {
  code: 'no-dated-lines',
  what: '计划里还没有定了日子的行，日历里没有可放的。',
  safe: '计划没有变。',
  next: '先给要提醒的行填上日子。',
};

/** Saves the plan's dated lines for a calendar program; answers what became of it, in words. */
export async function saveCalendar(
  plan: Plan,
  branchName: string,
  hasAlarms: boolean,
): Promise<Result<string>> {
  const count = datedItems(plan).length;
  if (count === 0) return fail(noDays);
  const text = toCalendarFile({ plan, branchName, hasAlarms });
  const saved = await host.files.save({
    suggestedName: `${toFileNamePart(`${branchName}${plan.bookYear}年计划`)}.ics`,
    kind: 'ics',
    bytes: new TextEncoder().encode(text),
  });
  if (!saved.ok) return saved;
  if (saved.value.outcome === 'cancelled') return succeed('');
  const left = plan.items.length - count;
  const leftWords = left === 0 ? '' : `，另有${left}行没有定日子，没有放进去`;
  return succeed(`已保存：${saved.value.location}（${count}个日子${leftWords}）`);
}
