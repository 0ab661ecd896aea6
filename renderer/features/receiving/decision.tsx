import { Button } from 'antd';

import type { PackageNote } from '@shared/receiving/judge-package';

import type { BookDatabase } from '../../data/db';
import { useQuestion } from '../../ui/questions';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import { CodeForm } from './code-form';
import { ConfirmationCode } from './confirmation-code';
import type { ReceivingStage } from './receiving-stage';
import { SupplementView } from './supplement-view';

interface DecisionProps {
  readonly stage: Extract<ReceivingStage, { kind: 'judged' }>;
  readonly openBook: BookDatabase | null;
  readonly onOpen: (bookId: string) => void;
  readonly onTakeOver: () => void;
  readonly onTakeIn: (db: BookDatabase) => void;
}

function toNames(books: PackageNote['books']): string {
  return books.map(({ name }) => `“${name}”`).join('、');
}

function toNoteWords({ kind, books }: PackageNote, branchName: string): string {
  switch (kind) {
    case 'other-branch':
      return `这个包是“${branchName}”的，这台电脑上的记录簿是别的支部的：${toNames(books)}。请看清是不是拿错了包；接收也不会影响它们。`;
    case 'same-branch':
      return `这台电脑上已经有这个支部的记录簿：${toNames(books)}。接收后两本都在，互不影响，在“设置”里换着打开。`;
    case 'givers-book':
      return `移交人的那一本就在这台电脑上：${toNames(books)}。接收后它仍在，填了确认码以后不再改动。`;
  }
}

function Notes({ stage: { judged, problem } }: Pick<DecisionProps, 'stage'>) {
  return (
    <>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {judged.judgement.notes.map((note) => (
        <p key={note.kind} className="note note-advice">
          {toNoteWords(note, judged.manifest.branchName)}
        </p>
      ))}
    </>
  );
}

const plainCopyWords =
  '文件是好的，但没有移交手续：没有移交人、接收人，也没有清单上的核对码。请先问一问移交人，' +
  '能不能在“换届移交”里正式做一个移交包；只有联系不上时才直接接收。';

/** A copy that nobody made to hand over: offered all the same, since some have nothing else. */
function PlainCopy({ onTakeOver }: { readonly onTakeOver: () => void }) {
  const ask = useQuestion();
  const takeOver = async () => {
    const isSure = await ask({
      title: '把这份备份当作移交接收？',
      text: '没有移交清单可以核对，接收后封存链上会写明“没有移交清单”。如果只是换电脑，请用“从备份恢复”。',
      yes: '当作移交接收',
      no: '先不',
    });
    if (isSure) onTakeOver();
  };
  return (
    <Section title="这是备份，不是移交包">
      <div className="stack">
        <p className="note note-advice">{plainCopyWords}</p>
        <div className="actions">
          <Button onClick={() => void takeOver()}>当作移交接收</Button>
        </div>
      </div>
    </Section>
  );
}

function NewBook({ stage, onTakeOver }: Pick<DecisionProps, 'stage' | 'onTakeOver'>) {
  const ask = useQuestion();
  const { opened, judgement, facts } = stage.judged;
  const takeOver = async () => {
    const isSure =
      facts.chainFaults.length === 0 ||
      (await ask({
        title: '封存链对不上，仍然接收？',
        text: '对不上的地方会跟着一起接收，以后核验时一直会提到。最好先请移交人弄清原因。',
        yes: '仍然接收',
        no: '先不',
      }));
    if (isSure) onTakeOver();
  };
  if (opened.tagManifestSha256 === null) {
    return (
      <Section title="不能接收">
        <p className="note note-problem">
          这个文件里没有核对码要用的清单（tagmanifest-sha256.txt），是别的程序重新打过的包。请移交人用支部记录簿重新打包。
        </p>
      </Section>
    );
  }
  if (!judgement.isHandover) return <PlainCopy onTakeOver={onTakeOver} />;
  return (
    <Section title="对核对码" note="纸上的和包里的一样，才说明没有拿错">
      <CodeForm tagManifestSha256={opened.tagManifestSha256} onTakeOver={() => void takeOver()} />
    </Section>
  );
}

/** What is to be done with a package, by what it is to this machine. */
export function Decision({ stage, openBook, onOpen, onTakeOver, onTakeIn }: DecisionProps) {
  const { judged } = stage;
  const { standing } = judged.judgement;
  if (standing.kind === 'new') {
    return (
      <>
        <Notes stage={stage} />
        <NewBook stage={stage} onTakeOver={onTakeOver} />
      </>
    );
  }
  const { book, takeover } = standing;
  const isOpen = book.id === openBook?.bookId;
  const openButton = isOpen ? null : (
    <div className="actions">
      <Button type="primary" onClick={() => onOpen(book.id)}>
        打开“{book.name}”
      </Button>
    </div>
  );
  switch (standing.kind) {
    case 'received':
      return (
        <Section title="已经接收过">
          <div className="stack">
            <p className="note">这个包已经收进“{book.name}”，不用再收。</p>
            {isOpen ? (
              <p>确认码在下面的接收记录里。</p>
            ) : (
              <ConfirmationCode tagManifestSha256={takeover.document.tagManifestSha256} />
            )}
            {openButton}
          </div>
        </Section>
      );
    case 'older':
      return (
        <Section title="比已接收的旧">
          <div className="stack">
            <p className="note">
              这个包是在接收“{book.name}
              ”用的那个包之前打的，里面没有更新的内容，不用接收。请向移交人要最后打的那一个。
            </p>
            {openButton}
          </div>
        </Section>
      );
    case 'parted':
      return (
        <Section title="和已接收的不是同一条封存链">
          <div className="stack">
            <p className="note note-problem">
              这个包和“{book.name}”出自同一本，但接收时的最后一号封存（第{' '}
              {takeover.seal.sequence - 1}{' '}
              号）在这个包里不一样，或者已经不在。不能当补交收进来；现有的记录簿没有改动。请找移交人问清楚。
            </p>
            {openButton}
          </div>
        </Section>
      );
    case 'newer':
      return isOpen && judged.supplement !== null ? (
        <SupplementView
          judged={judged}
          supplement={judged.supplement}
          problem={stage.problem}
          onTakeIn={() => onTakeIn(openBook)}
        />
      ) : (
        <Section title="前任的补交">
          <div className="stack">
            <p className="note">
              “{book.name}
              ”是从移交人那里接收的，这个包比那时候新。请先打开那一本，再到“换届移交”的“接收”里选这个文件，就能看到补交了什么。
            </p>
            {openButton}
          </div>
        </Section>
      );
  }
}
