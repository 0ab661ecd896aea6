import { Link } from 'react-router';

import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

/** An address of a 移交 that is not in this book. */
export function NoHandover() {
  return (
    <Page title="移交">
      <HandoverNav />
      <p className="sheet">
        没有找到这次移交。<Link to="/handover">回到移交</Link>
      </p>
    </Page>
  );
}
