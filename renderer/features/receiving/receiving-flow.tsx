import { Button } from 'antd';

import type { BookDatabase } from '../../data/db';
import { PassphraseForm } from '../../forms/packages/passphrase-form';
import { WorkProgress } from '../../forms/packages/work-progress';
import { Section } from '../../ui/section';

import { ChoosePackage } from './choose-package';
import { Decision } from './decision';
import { Supplemented, TakenOver } from './received';
import { RefusedPackage } from './refused-package';
import { ReportSheet } from './report-sheet';
import { useReceiving } from './use-receiving';
import './receiving.css';

interface ReceivingFlowProps {
  /** The open book, which a 补交 completes; null where none is open. */
  readonly openBook: BookDatabase | null;
  readonly onOpen: (bookId: string) => void;
}

/** 接收: choose, check, see every result, compare the code, then take over as a new book. */
export function ReceivingFlow({ openBook, onOpen }: ReceivingFlowProps) {
  const receiving = useReceiving(openBook);
  const { stage, work } = receiving;
  const startAgain = () => void receiving.startOver();
  switch (stage.kind) {
    case 'choosing':
      return (
        <ChoosePackage
          problem={stage.problem}
          onPick={() => void receiving.pick()}
          onFiles={(files) => void receiving.drop(files)}
        />
      );
    case 'passphrase':
      return (
        <Section title="需要密码">
          <PassphraseForm
            fileName={stage.file.name}
            problem={stage.problem}
            onOpen={(passphrase) => void receiving.check(stage.file, passphrase)}
            onBack={startAgain}
          />
        </Section>
      );
    case 'working':
      return (
        <Section title="请稍候">
          <p className="backup-path">{stage.fileName}</p>
          {work.shown === null ? null : (
            <WorkProgress {...work.shown} onCancel={stage.canCancel ? work.cancel : undefined} />
          )}
        </Section>
      );
    case 'refused':
      return (
        <RefusedPackage fileName={stage.fileName} refusal={stage.refusal} onBack={startAgain} />
      );
    case 'judged':
      return (
        <>
          <ReportSheet judged={stage.judged} />
          <Decision
            stage={stage}
            openBook={openBook}
            onOpen={onOpen}
            onTakeOver={() => void receiving.takeOver(stage.judged)}
            onTakeIn={(db) => void receiving.takeInSupplement(stage.judged, db)}
          />
          <div className="actions receiving-back">
            <Button onClick={startAgain}>换一个文件</Button>
          </div>
        </>
      );
    case 'taken-over':
      return <TakenOver book={stage.book} name={stage.name} onOpen={onOpen} />;
    case 'supplemented':
      return <Supplemented takeover={stage.takeover} onBack={startAgain} />;
  }
}
