import { Button } from 'antd';
import { useState } from 'react';

import type { Election } from '@shared/domain/election-day';
import type { JudgedElection } from '@shared/election/judge-election';
import { officeNames } from '@shared/election/rounds';
import { planRosterOutcome, type RosterOutcome } from '@shared/election/roster-outcome';
import { formatDate, toDatePart } from '@shared/domain/calendar';
import { offeredPosts } from '@shared/domain/post-on-date';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import {
  applyElectionOutcome,
  takeBackElectionOutcome,
} from '../../../data/repositories/election-outcome';
import { clock, toLocal } from '../../../platform/clock';
import { host } from '../../../platform/host';
import { Dialog } from '../../../ui/dialog';
import { LineInput } from '../../../ui/line-input';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import { useElectionPeople } from '../people';
import type { ElectionEditor } from '../use-election';

interface OutcomeSectionProps extends ElectionEditor {
  readonly judged: JudgedElection;
}

const duties = offeredPosts.filter((post) => !post.endsWith('书记'));

function withDuty(election: Election, memberId: string, post: string): Election {
  const others = election.duties.filter((one) => one.memberId !== memberId);
  return { ...election, duties: [...others, { memberId, post }] };
}

/** 分工, and what the election changes in the roster: looked at first, then written as one. */
export function OutcomeSection(props: OutcomeSectionProps) {
  const { election, change, judged } = props;
  const { labels } = useElectionPeople(election);
  const committee = judged.elected.filter(({ office }) => office === 'committee');
  const postOf = (memberId: string) =>
    judged.elected
      .filter((one) => one.memberId === memberId && one.office !== 'committee')
      .map(({ office }) => officeNames[office])
      .join('、');
  return (
    <Section title="分工，更新任期和职务">
      <div className="stack">
        {committee.length === 0 ? null : (
          <div className="grid">
            {committee.flatMap(({ memberId, name }) => {
              if (memberId === null) return [];
              const elected = postOf(memberId);
              return (
                <LineInput
                  key={memberId}
                  label={`${labels.get(memberId) ?? name}${elected === '' ? '' : `（${elected}）`}`}
                  className="span-3"
                  placeholder={elected === '' ? '如 组织委员' : '可以不填'}
                  offered={duties}
                  value={election.duties.find((one) => one.memberId === memberId)?.post ?? ''}
                  onChange={(post) => change((one) => withDuty(one, memberId, post))}
                />
              );
            })}
          </div>
        )}
        <ApplyOutcome {...props} />
      </div>
    </Section>
  );
}

function ApplyOutcome({ election, flush, judged }: OutcomeSectionProps) {
  const { db, branch } = useBook();
  const { members } = useElectionPeople(election);
  const tell = useTellProblem();
  const offerUndo = useUndo();
  const [plan, setPlan] = useState<RosterOutcome | null>(null);
  const [step, setStep] = useState<string | null>(null);
  if (election.appliedAtMs !== null) {
    const day = toDatePart(toLocal(election.appliedAtMs));
    return <p>任期和职务已在{formatDate(day)}更新到名册。</p>;
  }
  const outcome = planRosterOutcome({ election, judged, members, branch, newId });
  const apply = async (rows: RosterOutcome) => {
    setStep('正在保存');
    const saved = await flush();
    if (host.backups !== null && saved.ok) {
      setStep('正在备份现在的记录簿');
      // What fails is shown among the backups; the change can be taken back all the same.
      await host.backups.make(db.bookId, 'before-import');
    }
    setStep('正在更新');
    const atMs = clock.nowMs();
    const before = {
      branch,
      members: members.filter(({ id }) => rows.members.some((one) => one.id === id)),
    };
    const done = saved.ok ? await applyElectionOutcome(db, election.id, rows, atMs) : saved;
    setStep(null);
    setPlan(null);
    tell(done);
    if (done.ok) offerUndo('任期和职务已更新', () => void takeBack(before));
  };
  const takeBack = async (before: Pick<RosterOutcome, 'branch' | 'members'>) => {
    const taken = await takeBackElectionOutcome(db, election.id, before, clock.nowMs());
    tell(taken);
  };
  return (
    <>
      {outcome.obstacles.length === 0 ? null : (
        <ul className="field-hint" aria-label="还不能更新">
          {outcome.obstacles.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button
          type="primary"
          disabled={outcome.obstacles.length > 0}
          onClick={() => setPlan(outcome)}
        >
          更新任期和职务
        </Button>
      </div>
      {plan === null ? null : (
        <Dialog
          title="更新任期和职务"
          onClose={() => setPlan(null)}
          actions={
            <>
              <Button type="primary" disabled={step !== null} onClick={() => void apply(plan)}>
                确认更新
              </Button>
              <Button disabled={step !== null} onClick={() => setPlan(null)}>
                取消
              </Button>
              {step === null ? null : <span role="status">{step}……</span>}
            </>
          }
        >
          <p>名册和届次会这样改，一次写入，写完还可以撤销：</p>
          <ul className="outcome-lines">
            {plan.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
