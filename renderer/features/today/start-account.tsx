import { Button } from 'antd';

import { formatDateTime } from '@shared/domain/calendar';

import { useBook } from '../../data/book-context';
import type { StartReport } from '../../data/start/start-event';
import { dismissReports, loadReports } from '../../data/start/start-report';
import { useLive } from '../../data/use-live';
import { toLocal } from '../../platform/clock';
import { Section } from '../../ui/section';
import { useTellProblem } from '../../ui/use-tell-problem';

import { toStartWords } from './start-words';

function Account({ report }: { readonly report: StartReport }) {
  return (
    <li className="start-account">
      <p className="field-hint numeric">{formatDateTime(toLocal(report.atMs))}</p>
      {report.events.flatMap(toStartWords).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </li>
  );
}

/** What was found and mended when the book was opened; it stays until it was read. */
export function StartAccount() {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const reports = useLive(() => loadReports(db.bookId), [db]);
  if (!reports || reports.length === 0) return null;
  const dismiss = async () =>
    tellProblem(await dismissReports(reports.flatMap(({ id }) => id ?? [])));
  return (
    <Section title="打开时核对了资料">
      <div className="stack">
        <ul className="stack">
          {reports.map((report) => (
            <Account key={report.id} report={report} />
          ))}
        </ul>
        <div className="actions">
          <Button onClick={() => void dismiss()}>知道了</Button>
        </div>
      </div>
    </Section>
  );
}
