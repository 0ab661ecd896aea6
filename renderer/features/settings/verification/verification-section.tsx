import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';

import { useBookCheckState } from '../../../data/book-check-context';
import { toLocal } from '../../../platform/clock';
import { Section } from '../../../ui/section';

/** 核验 in a line, and the way to its page. */
export function VerificationSection() {
  const { report } = useBookCheckState();
  const words =
    report === null
      ? '还没有核验过。'
      : `${formatDateTime(toLocal(report.checkedAtMs))}核验过，${
          report.faultCount === 0 ? '都和封存时一样。' : `有 ${report.faultCount} 处对不上。`
        }`;
  return (
    <Section title="核验">
      <p className="numeric">
        {words}
        <Link to="/settings/verification">打开核验</Link>
      </p>
    </Section>
  );
}
