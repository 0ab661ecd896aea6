import { useState } from 'react';
import { Link } from 'react-router';

import type { Handover, HandoverPackage } from '@shared/domain/handover';
import { toPackageCode } from '@shared/handover/handover-codes';
import { toSignedListSection } from '@shared/handover/signed-list';
import type { Problem } from '@shared/util/result';
import { findOpen, findPresentPackage } from '@shared/handover/packages-of-handover';

import { useBook } from '../../../data/book-context';
import { confirmHandover } from '../../../data/repositories/handover-state';
import { ScanSection } from '../../../forms/scans/scan-section';
import { clock } from '../../../platform/clock';
import { flushAll } from '../../../platform/flushing';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { AfterHandover } from '../after/after-handover';
import { OpenSupplementSection } from '../after/open-supplement-section';
import { ChangesNote } from '../package/changes-note';

import { CodeForm } from './code-form';
import '../package/package.css';

interface ConfirmStepProps {
  readonly handover: Handover;
}

/** 签字 and 确认: paper first, then the receiver's code, which makes the book read-only. */
export function ConfirmStep({ handover }: ConfirmStepProps) {
  const open = findOpen(handover);
  if (handover.confirmedAtMs !== null && open === null)
    return <AfterHandover handover={handover} />;
  const written = findPresentPackage(handover);
  return (
    <>
      {open === null ? (
        <Signing handover={handover} written={written} />
      ) : (
        <OpenSupplementSection handover={handover} supplement={open} />
      )}
      <Confirming handover={handover} written={written} isSupplement={open !== null} />
    </>
  );
}

interface SigningProps {
  readonly handover: Handover;
  readonly written: HandoverPackage | null;
}

function Signing({ handover, written }: SigningProps) {
  const bookYear = Number((handover.on ?? clock.nowLocal()).slice(0, 4));
  return (
    <>
      <Section title="打印、签字">
        <ol className="handover-steps stack">
          <li>
            把<Link to={`/handover/${handover.id}/print`}>移交清单</Link>
            打印三份，移交人、接收人、监交人各执一份。
            {written === null ? (
              '移交包还没有写，写好以后核对码才能印到清单上。'
            ) : (
              <>
                清单上的核对码应当是
                <strong className="numeric"> {toPackageCode(written.tagManifestSha256)}</strong>。
              </>
            )}
          </li>
          <li>三个人当面对照清单点清实物和纸质材料，签上名字和日期。</li>
          <li>把移交包交给接收人。签好的清单可以扫描或拍照，加到下面留底。</li>
        </ol>
      </Section>
      <ScanSection
        bookYear={bookYear}
        place={{ kind: 'section', section: toSignedListSection(handover.id) }}
        title="签好的移交清单"
        hint="留在移交人这里备查；接收人那里另加一份。没有也不影响移交。"
      />
    </>
  );
}

interface ConfirmingProps extends SigningProps {
  readonly isSupplement: boolean;
}

function Confirming({ handover, written, isSupplement }: ConfirmingProps) {
  const { db } = useBook();
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async () => {
    setProblem(null);
    // What is still in fields could not be written afterwards.
    await flushAll();
    const confirmed = await confirmHandover(db, handover.id, clock.nowMs());
    if (!confirmed.ok) setProblem(confirmed.error);
  };
  return (
    <Section title="接收人确认">
      <div className="stack">
        <p>
          接收人在自己的电脑上{isSupplement ? '收下补交包' : '接收移交包'}
          以后，程序会显示一个确认码。请接收人把它告诉您，输在这里。
        </p>
        <p>确认以后，这本记录簿{isSupplement ? '重新' : ''}变成只读：能看、能打印，不能改。</p>
        {problem === null ? null : <ProblemNote problem={problem} />}
        {written === null ? (
          <p className="field-hint">
            {isSupplement ? '补交包还没有写。' : '移交包还没有写。'}写好、交给接收人以后再来确认。
          </p>
        ) : (
          <>
            <ChangesNote written={written} />
            <CodeForm written={written} label="确认移交" onRight={confirm} />
          </>
        )}
      </div>
    </Section>
  );
}
