import { Link } from 'react-router';

import { useBook } from '../../../data/book-context';
import { loadLocalRules } from '../../../data/repositories/local-rules';
import { useLive } from '../../../data/use-live';
import { Section } from '../../../ui/section';

/** 本地规定 in a line, and the way to its page. */
export function LocalRulesSection() {
  const { db } = useBook();
  const rows = useLive(() => loadLocalRules(db), [db]);
  if (!rows) return null;
  return (
    <Section title="本地规定">
      <p>
        {rows.length === 0 ? '没有自定，都按中央的规定。' : `自定了 ${rows.length} 项。`}
        <Link to="/settings/local-rules">打开本地规定</Link>
      </p>
    </Section>
  );
}
