import { Link } from 'react-router';

import { Empty } from '../../ui/page';

/** What the views about a plan say while there is none. */
export function NoPlan({ year }: { readonly year: number }) {
  return (
    <div className="sheet">
      <Empty title={`还没有${year}年的计划`} text="先定了计划，才能和记录对照。">
        <Link to={`/plan/${year}`}>去定计划</Link>
      </Empty>
    </div>
  );
}
