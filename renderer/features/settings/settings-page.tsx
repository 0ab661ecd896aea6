import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { TextSizeChoice } from '../../forms/text-size-choice';

import { AboutSection } from './about-section';
import { BooksSection } from './books-section';
import { BranchSettings } from './branch-settings';

/** 设置: the branch's data, the size of text, and what runs here. */
export function SettingsPage() {
  return (
    <Page title="设置">
      <BranchSettings />
      <Section title="显示">
        <TextSizeChoice />
      </Section>
      <BooksSection />
      <AboutSection />
    </Page>
  );
}
