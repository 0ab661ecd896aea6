import { Button } from 'antd';
import { Fragment, useState } from 'react';

import type { BallotReading, ElectionRound, ReadBallot } from '@shared/domain/election-day';
import type { BallotDifference } from '@shared/election/compare-readings';
import { countNames, markOf } from '@shared/election/count-reading';
import {
  blankBallot,
  changeReading,
  insertBallot,
  isUntouched,
  putBallot,
  removeBallot,
} from '@shared/election/mark-ballot';

import { Dialog } from '../../../ui/dialog';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { BallotPad } from './ballot-pad';

const markNames = { for: '赞成', against: '不赞成', abstained: '弃权' } as const;

interface BallotWordsProps {
  readonly round: ElectionRound;
  readonly ballot: ReadBallot | undefined;
  /** Candidates that the other reading marks differently. */
  readonly differentIds?: readonly string[];
}

/** A ballot in words, as 王伟赞成、李强弃权; what differs stands out. */
function BallotWords({ round, ballot, differentIds = [] }: BallotWordsProps) {
  if (ballot === undefined) return '没有这一张';
  if (ballot.isVoid) return '废票';
  const isTooMany = countNames(round, ballot) > round.seats;
  const others = ballot.writtenIn.map((name) => `、另选${name}`).join('');
  return (
    <>
      {round.candidates.map((candidate, index) => (
        <Fragment key={candidate.id}>
          {index === 0 ? '' : '、'}
          <span className={differentIds.includes(candidate.id) ? 'is-different' : undefined}>
            {candidate.name}
            {markNames[markOf(candidate, ballot)]}
          </span>
        </Fragment>
      ))}
      {others}
      {isTooMany ? '（超过名额，作废）' : ''}
    </>
  );
}

/** The ballot itself, read once more; what stands there then counts for both readings. */
function RereadDialog(props: {
  readonly round: ElectionRound;
  readonly title: string;
  readonly onRead: (ballot: ReadBallot) => void;
  readonly onClose: () => void;
}) {
  const [ballot, setBallot] = useState(blankBallot);
  const isEmpty = isUntouched(ballot);
  const take = () => {
    if (!isEmpty) props.onRead(ballot);
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button type="primary" disabled={isEmpty} onClick={take}>
            两遍都按这个记
          </Button>
          <Button onClick={props.onClose}>取消</Button>
        </>
      }
    >
      <div className="stack">
        <p>请找出这一张选票，两个人一起看着重读。</p>
        <BallotPad
          round={props.round}
          ballot={ballot}
          title={props.title}
          onBallot={setBallot}
          onMove={(kind) => {
            if (kind === 'next') take();
            if (kind === 'undo') setBallot(blankBallot);
          }}
        />
      </div>
    </Dialog>
  );
}

interface DifferencesSectionProps {
  readonly round: ElectionRound;
  readonly differences: readonly BallotDifference[];
  readonly onChange: (update: (round: ElectionRound) => ElectionRound) => void;
}

/** Where the two readings differ: ballot by ballot, with both marks, until none is left. */
export function DifferencesSection({ round, differences, onChange }: DifferencesSectionProps) {
  const offerUndo = useUndo();
  const [reread, setReread] = useState<BallotDifference | null>(null);
  const [first, second] = round.readings;
  const mend = (text: string, update: (round: ElectionRound) => ElectionRound) => {
    const { readings } = round;
    onChange(update);
    offerUndo(text, () => onChange((one) => ({ ...one, readings })));
  };
  const setBoth = (difference: BallotDifference, ballot: ReadBallot) => {
    if (difference.kind !== 'marks') return;
    const put = (number: number) => (reading: BallotReading) =>
      putBallot(reading, number - 1, ballot);
    mend(`第 ${difference.second} 张已重读`, (one) =>
      changeReading(changeReading(one, 0, put(difference.first)), 1, put(difference.second)),
    );
  };
  return (
    <Section title="两遍对不上的" note={`${differences.length} 处`}>
      <div className="stack">
        <p>两遍一致以后才有结果。请按号找出选票重读；号是读票的顺序，从上往下数。</p>
        <ol className="tally-differences" aria-label="两遍对不上的选票">
          {differences.map((one) => (
            <li key={one.kind === 'marks' ? `marks${one.second}` : `${one.in}${one.number}`}>
              {one.kind === 'marks' ? (
                <>
                  <strong className="numeric">第 {one.second} 张</strong>
                  <span>
                    第一遍：
                    <BallotWords
                      round={round}
                      ballot={first?.ballots[one.first - 1]}
                      differentIds={one.candidateIds}
                    />
                  </span>
                  <span>
                    第二遍：
                    <BallotWords
                      round={round}
                      ballot={second?.ballots[one.second - 1]}
                      differentIds={one.candidateIds}
                    />
                  </span>
                  <Button onClick={() => setReread(one)}>重读第 {one.second} 张</Button>
                </>
              ) : (
                <MissingBallot round={round} difference={one} onMend={mend} />
              )}
            </li>
          ))}
        </ol>
        <div className="actions">
          <Button
            onClick={() =>
              mend('第二遍已清空，重新读', (one) => ({
                ...one,
                readings: one.readings.slice(0, 1),
              }))
            }
          >
            第二遍整个重读
          </Button>
        </div>
      </div>
      {reread?.kind === 'marks' ? (
        <RereadDialog
          round={round}
          title={`重读第 ${reread.second} 张`}
          onRead={(ballot) => {
            setBoth(reread, ballot);
            setReread(null);
          }}
          onClose={() => setReread(null)}
        />
      ) : null}
    </Section>
  );
}

/** A ballot that one reading has and the other has not: skipped here, or doubled there. */
function MissingBallot(props: {
  readonly round: ElectionRound;
  readonly difference: Extract<BallotDifference, { readonly kind: 'missing' }>;
  readonly onMend: (text: string, update: (round: ElectionRound) => ElectionRound) => void;
}) {
  const { round, difference, onMend } = props;
  const { number, place } = difference;
  const lacking = difference.in === 'first' ? 0 : 1;
  const having = 1 - lacking;
  const [lackingName, havingName] =
    difference.in === 'first' ? ['第一遍', '第二遍'] : ['第二遍', '第一遍'];
  const ballot = round.readings[having]?.ballots[number - 1];
  return (
    <>
      <strong className="numeric">
        {havingName}第 {number} 张
      </strong>
      <span>
        {havingName}：<BallotWords round={round} ballot={ballot} />
      </span>
      <span>{lackingName}：没有这一张</span>
      <span className="actions">
        <Button
          disabled={ballot === undefined}
          onClick={() =>
            onMend(`已补进${lackingName}`, (one) =>
              changeReading(one, lacking, (reading) =>
                insertBallot(reading, place - 1, ballot ?? blankBallot),
              ),
            )
          }
        >
          {lackingName}漏读了，补进去
        </Button>
        <Button
          onClick={() =>
            onMend(`已从${havingName}去掉`, (one) =>
              changeReading(one, having, (reading) => removeBallot(reading, number - 1)),
            )
          }
        >
          {havingName}读重了，去掉
        </Button>
      </span>
    </>
  );
}
