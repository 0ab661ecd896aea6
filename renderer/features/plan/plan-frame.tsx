import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import { useBook } from '../../data/book-context';
import { loadPlanYears } from '../../data/repositories/plans';
import { useLive } from '../../data/use-live';
import { Page } from '../../ui/page';
import { RoomViews } from '../../ui/room-views';
import { ReadingArea } from '../../forms/read-only/reading-area';

import { usePlanYear } from './use-plan';

const views = [
  { path: '', name: '年初定单' },
  { path: '/match', name: '计划和记录' },
  { path: '/summary', name: '半年小结、年底对账' },
] as const;

interface PlanFrameProps {
  readonly view: (typeof views)[number]['path'];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every year that has a plan, the shown one and the two about it, in order. */
function useOfferedYears(year: number): readonly number[] {
  const { db } = useBook();
  const years = useLive(() => loadPlanYears(db), [db]) ?? [];
  return [...new Set([...years, year - 1, year, year + 1])].sort((one, other) => one - other);
}

/** Head of the room: the year, and the three views of its plan. */
export function PlanFrame({ view, actions, children }: PlanFrameProps) {
  const year = usePlanYear();
  const years = useOfferedYears(year);
  const navigate = useNavigate();
  return (
    <Page
      title="计划"
      actions={
        <>
          <label className="check">
            年度
            <select
              className="select numeric"
              value={year}
              onChange={(event) => void navigate(`/plan/${event.target.value}${view}`)}
            >
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          {actions}
        </>
      }
    >
      <RoomViews
        label={`${year}年计划`}
        views={views.map(({ path, name }) => ({ to: `/plan/${year}${path}`, name }))}
        present={`/plan/${year}${view}`}
      />
      <ReadingArea>{children}</ReadingArea>
    </Page>
  );
}
