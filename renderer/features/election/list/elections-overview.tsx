import { Page } from '../../../ui/page';
import { TermsSection } from '../../../forms/branch/terms-section';
import { HandoverNav } from '../../../forms/handover/handover-nav';

import { TermSection } from '../term/term-section';

import { ElectionList } from './election-list';

/** 换届选举: where the term stands, the elections of the branch, and its terms. */
export function ElectionsOverview() {
  return (
    <Page title="换届选举">
      <HandoverNav />
      <TermSection />
      <ElectionList />
      <TermsSection />
    </Page>
  );
}
