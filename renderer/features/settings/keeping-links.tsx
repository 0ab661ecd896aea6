import { Link } from 'react-router';

import { Section } from '../../ui/section';

/** The way to 备份 and 恢复. */
export function KeepingLinks() {
  return (
    <Section title="备份和恢复">
      <ul className="stack">
        <li>
          <Link to="/settings/backups">备份</Link>
          <p className="field-hint">看备份放在哪里，或者另存一份到 U 盘</p>
        </li>
        <li>
          <Link to="/settings/restore">恢复</Link>
          <p className="field-hint">从备份恢复成一本新的记录簿</p>
        </li>
      </ul>
    </Section>
  );
}
