import { Button } from 'antd';
import { Link } from 'react-router';

import type { ElectionRound } from '@shared/domain/election-day';
import {
  beginRound,
  electDeputies,
  findNextStep,
  type NextRound,
} from '@shared/election/next-step';
import { changeRound } from '@shared/election/rounds';
import { newId } from '@shared/util/ids';

import { Empty } from '../../../ui/page';
import { useUndo } from '../../../ui/use-undo';
import { toElectionPath } from '../parts';
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
      change((one) => ({ ...one, rounds: one.rounds.filter(({ id }) => id !== round.id) })),
    );
  };
  const setRound = (roundId: string, changes: Partial<ElectionRound>) =>
    change((one) => ({
      ...one,
      rounds: changeRound(one.rounds, roundId, (round) => ({ ...round, ...changes })),
    }));
  const deputies = electDeputies(judged);
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
          onBegin={begin}
        />
      )}
      {step.kind === 'done' ? (
        <>
          {step.mayElectDeputies && judged.hasCommittee && deputies.kind === 'elect-posts' ? (
            <details className="sheet">
              <summary>还要选副书记</summary>
              <PostsSection
                election={election}
                change={change}
                office="deputy-secretary"
                voters={deputies.voters.filter(
                  ({ memberId }) =>
                    !judged.elected.some(
                      (one) => one.office === 'secretary' && one.memberId === memberId,
                    ),
                )}
                onBegin={begin}
              />
            </details>
          ) : null}
          <OutcomeSection {...props} judged={judged} />
        </>
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
