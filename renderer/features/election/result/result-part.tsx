import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import type { ElectionRound } from '@shared/domain/election-day';
import { beginRound, committeeOf, findNextStep, type NextRound } from '@shared/election/next-step';
import type { JudgedElection } from '@shared/election/judge-election';
import { changeRound, isRoundUnderWay } from '@shared/election/rounds';
import { newId } from '@shared/util/ids';

import { Empty } from '../../../ui/page';
import { useUndo } from '../../../ui/use-undo';
import { toElectionPath } from '../parts';
import { ReportLink } from '../print/paper-links';
import { useJudgedElection } from '../tally/use-judged-election';
import type { ElectionEditor } from '../use-election';

import { NextStepSection } from './next-step-section';
import { OutcomeSection } from './outcome-section';
import { PostsSection } from './posts-section';
import { RoundResult } from './round-result';
import { WrittenInSection } from './written-in-section';
import '../tally/tally.css';

/** 结果: every round by the rules, and the one step that follows. */
export function ResultPart(props: ElectionEditor) {
  const { election, change, flush } = props;
  const judged = useJudgedElection(election);
  const offerUndo = useUndo();
  const step = findNextStep(judged);
  if (step.kind === 'begin') {
    return (
      <div className="sheet">
        <Empty title="还没有选举" text="定好候选人、发过选票、计过两遍，这里才有结果。">
          <Link to={toElectionPath(election.id)}>回到准备</Link>
        </Empty>
      </div>
    );
  }
  const begin = (next: NextRound) => {
    const round = beginRound(next, newId);
    change((one) => ({ ...one, rounds: [...one.rounds, round] }));
    void flush();
    offerUndo('已开始新的一轮', () =>
      change((one) => ({
        ...one,
        // Ballots that were read meanwhile are never taken back with the round.
        rounds: one.rounds.filter((other) => other.id !== round.id || isRoundUnderWay(other)),
      })),
    );
  };
  const setRound = (roundId: string, changes: Partial<ElectionRound>) =>
    change((one) => ({
      ...one,
      rounds: changeRound(one.rounds, roundId, (round) => ({ ...round, ...changes })),
    }));
  const posts = step.kind === 'elect-posts' ? step : null;
  return (
    <>
      {judged.rounds.map((round, index) => (
        <RoundResult key={round.round.id} judged={round} index={index} />
      ))}
      <WrittenInSection
        election={election}
        change={change}
        unnamed={judged.elected.filter(({ memberId }) => memberId === null)}
      />
      <NextStepSection electionId={election.id} step={step} onBegin={begin} onRound={setRound} />
      {posts === null ? null : (
        <PostsSection
          key={posts.office}
          election={election}
          change={change}
          office={posts.office}
          voters={posts.voters}
          possible={posts.voters}
          onBegin={begin}
        />
      )}
      {step.kind === 'done' ? (
        <>
          {step.mayElectDeputies && judged.hasCommittee ? (
            <DeputyOffer election={election} change={change} judged={judged} onBegin={begin} />
          ) : null}
          <OutcomeSection {...props} judged={judged} />
        </>
      ) : null}
      {judged.rounds.some(({ stage }) => stage === 'counted') ? (
        <div className="actions election-actions">
          <ReportLink electionId={election.id} roundId={election.rounds[0]?.id ?? ''} />
        </div>
      ) : null}
      <RemoveLastRound
        rounds={election.rounds}
        onRemove={(round) => {
          change((one) => ({
            ...one,
            rounds: one.rounds.filter(({ id }) => id !== round.id),
          }));
          offerUndo('已去掉最后一轮', () =>
            change((one) => ({ ...one, rounds: [...one.rounds, round] })),
          );
        }}
      />
    </>
  );
}

/** 副书记, where the branch needs one: asked for by the user, never proposed. */
function DeputyOffer({
  election,
  change,
  judged,
  onBegin,
}: Pick<ElectionEditor, 'election' | 'change'> & {
  readonly judged: JudgedElection;
  readonly onBegin: (next: NextRound) => void;
}) {
  const [isAsked, setAsked] = useState(false);
  const secretaryId = judged.elected.find(({ office }) => office === 'secretary')?.memberId;
  if (!isAsked) {
    return (
      <div className="actions election-actions">
        <Button onClick={() => setAsked(true)}>还要选副书记</Button>
      </div>
    );
  }
  return (
    <PostsSection
      election={election}
      change={change}
      office="deputy-secretary"
      voters={committeeOf(judged)}
      possible={committeeOf(judged).filter(({ memberId }) => memberId !== secretaryId)}
      onBegin={onBegin}
    />
  );
}

/** A later round that was begun by mistake; one whose ballots were read stays. */
function RemoveLastRound(props: {
  readonly rounds: readonly ElectionRound[];
  readonly onRemove: (round: ElectionRound) => void;
}) {
  const last = props.rounds.at(-1);
  const isUnread = last?.readings.every(({ ballots }) => ballots.length === 0) ?? false;
  if (last === undefined || props.rounds.length < 2 || !isUnread) return null;
  return (
    <div className="actions election-actions">
      <Button onClick={() => props.onRemove(last)}>这一轮开错了，去掉</Button>
    </div>
  );
}
