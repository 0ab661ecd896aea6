import { Button, Progress } from 'antd';
import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import type { VerificationReport } from '@shared/verification/book-fault';

import { useBookCheck, useBookCheckState } from '../../../data/book-check-context';
import { useBook } from '../../../data/book-context';
import { loadTakeovers } from '../../../data/repositories/takeovers';
import { useLive } from '../../../data/use-live';
import { toLocal } from '../../../platform/clock';
import { Page } from '../../../ui/page';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { BookFilesSection } from './book-files-section';
import { NewestSeal, TakeoverLines } from './chain-section';
import { FaultList } from './fault-list';
import { SealLookUp } from './seal-look-up';
import './verification.css';

function Running({ done, total }: { readonly done: number; readonly total: number }) {
  const check = useBookCheck();
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div className="actions" role="group" aria-label="正在核验">
      <span className="numeric">
        正在核验，{done} / {total}
      </span>
      <Progress
        className="verification-progress"
        percent={percent}
        showInfo={false}
        aria-label="核验进度"
      />
      <Button onClick={check.cancel}>取消</Button>
    </div>
  );
}

function Outcome({ report }: { readonly report: VerificationReport }) {
  const { checkedAtMs, revisionCount, photoCount, faultCount } = report;
  const scope = `共 ${revisionCount} 份封存的正文、${photoCount} 张照片`;
  const at = formatDateTime(toLocal(checkedAtMs));
  return faultCount === 0 ? (
    <p className="note numeric">
      {at}核验过，{scope}，都和封存、存入时一样。
    </p>
  ) : (
    <p className="note note-problem numeric">
      <strong>
        {at}核验，{scope}，有 {faultCount} 处对不上。
      </strong>
      其余的都和封存时一样。请先不要改动下面这些记录，对照纸质的那一份，并从备份里找回原样。
    </p>
  );
}

/** 核验: whether what was sealed and stored is still as it was, and where it is not. */
export function VerificationPage() {
  const check = useBookCheck();
  const { db } = useBook();
  const takeovers = useLive(() => loadTakeovers(db), [db]) ?? [];
  const { report, running, problem } = useBookCheckState();
  return (
    <Page
      title="核验"
      note="逐份核对封存的正文和照片，看有没有被改过、换过、弄丢。程序打开后会自己核验，以后每六小时一次。"
      actions={
        <>
          <Link to="/settings">回到设置</Link>
          <Button type="primary" disabled={running !== null} onClick={() => void check.start(0)}>
            现在核验
          </Button>
        </>
      }
    >
      <Section title="结果">
        <div className="stack">
          {running === null ? null : <Running {...running} />}
          {problem === null ? null : <ProblemNote problem={problem} />}
          <div role="status">
            {report === null ? (
              <p className="field-hint">这台电脑上还没有核验过。</p>
            ) : (
              <Outcome report={report} />
            )}
          </div>
          {report === null ? null : <FaultList report={report} onAccept={check.acceptNewest} />}
        </div>
      </Section>
      <Section title="和纸质的对照" note="每页末尾印着封存号">
        <div className="stack">
          {report === null ? null : <NewestSeal newest={report.newest} takeovers={takeovers} />}
          <TakeoverLines takeovers={takeovers} />
          <SealLookUp />
        </div>
      </Section>
      <BookFilesSection />
    </Page>
  );
}
