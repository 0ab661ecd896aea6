import { Link } from 'react-router';

import { host } from '../../platform/host';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';

import { BackupsSection } from './backups-section';
import { SaveCopySection } from './save-copy-section';
import './keeping.css';

/** 备份: automatic ones where there are any, a copy by hand, and the way to restore. */
export function BackupsPage() {
  return (
    <Page title="备份" note={<Link to="/settings">回到设置</Link>}>
      {host.backups === null ? null : <BackupsSection backups={host.backups} />}
      <SaveCopySection />
      <Section title="恢复">
        <p>从备份或另存的文件恢复成一本新的记录簿，现在这本不会改动。</p>
        <p>
          <Link to="/settings/restore">去恢复</Link>
        </p>
      </Section>
    </Page>
  );
}
