import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { TermsSection } from '../../forms/branch/terms-section';
import { ReadingArea } from '../../forms/read-only/reading-area';
import { TextSizeChoice } from '../../forms/text-size-choice';

import { AboutSection } from './about-section';
import { BooksSection } from './books-section';
import { BranchSettings } from './branch-settings';
import { LocalRulesSection } from './local-rules/local-rules-section';
import { LockSection } from './lock/lock-section';
import { OwnKindsSection } from './own-kinds/own-kinds-section';
import { VerificationSection } from './verification/verification-section';
import { KeepingLinks } from './keeping-links';

/** 设置: the branch's data, the size of text, and what runs here. */
export function SettingsPage() {
  return (
    <Page title="设置">
      <ReadingArea>
        <BranchSettings />
        <TermsSection />
      </ReadingArea>
      <OwnKindsSection />
      <LocalRulesSection />
      <Section title="显示">
        <TextSizeChoice />
      </Section>
      <KeepingLinks />
      <VerificationSection />
      <BooksSection />
      <LockSection />
      <AboutSection />
    </Page>
  );
}
