import { Button } from 'antd';

import { emptyPlan } from '@shared/plan/plan-items';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import { loadLocalRules } from '../../../data/repositories/local-rules';
import { loadMembers } from '../../../data/repositories/members';
import { createPlan, loadPlan } from '../../../data/repositories/plans';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { Empty } from '../../../ui/page';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { PlanFrame } from '../plan-frame';
import { usePlan } from '../use-plan';

import { YearEditor } from './year-editor';
import type { YearMeans } from './year-means';

/** 年初定单: the year's plan, or the way to begin one. */
export function YearPage() {
  const { db } = useBook();
  const { year, plan } = usePlan();
  const tellProblem = useTellProblem();
  const means = useLive(async (): Promise<YearMeans> => {
    const [members, localRules, lastYear] = await Promise.all([
      loadMembers(db),
      loadLocalRules(db),
      loadPlan(db, year - 1),
    ]);
    return { members, localRules, lastYear };
  }, [db, year]);
  if (plan === undefined || means === undefined) return <p className="page">正在读取……</p>;
  const begin = async () => {
    const nowMs = clock.nowMs();
    const shift = means.lastYear?.holidayShift ?? 'none';
    const fresh = { ...emptyPlan(newId(), year, nowMs), holidayShift: shift };
    tellProblem(await createPlan(db, fresh));
  };
  if (plan !== null) return <YearEditor key={plan.id} plan={plan} means={means} />;
  return (
    <PlanFrame view="">
      <div className="sheet">
        <Empty
          title={`还没有${year}年的计划`}
          text="可以先照支部的固定日和规定的次数拟一份，再填主题；也可以自己一行一行写。"
        >
          <Button type="primary" onClick={() => void begin()}>
            开始定{year}年的计划
          </Button>
        </Empty>
      </div>
    </PlanFrame>
  );
}
