import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { BallotReading, ElectionRound, ReadBallot } from '@shared/domain/election-day';
import { blankBallot, isUntouched, putBallot } from '@shared/election/mark-ballot';

import { LineInput } from '../../../ui/line-input';
import { Section } from '../../../ui/section';

import { BallotPad } from './ballot-pad';
import type { BallotKey } from './ballot-keys';
import { TallyBoard } from './tally-board';

interface ReadingSectionProps {
  readonly round: ElectionRound;
  readonly reading: BallotReading;
  /** 0 the first reading, 1 the second. */
  readonly index: number;
  /** Names offered for who reads and who marks. */
  readonly offeredNames: readonly string[];
  readonly onChange: (update: (reading: BallotReading) => BallotReading) => void;
}

/** Where the pair is, and what one step back restores. */
function useReading({ reading, onChange }: ReadingSectionProps) {
  const { ballots } = reading;
  // After a restart the last ballot is looked at again: it may have been half read.
  const [place, setPlace] = useState(Math.max(0, ballots.length - 1));
  const [hint, setHint] = useState('');
  const past = useRef<{ readonly ballots: readonly ReadBallot[]; readonly place: number }[]>([]);
  const at = Math.min(place, ballots.length);

  const mark = (ballot: ReadBallot) => {
    past.current.push({ ballots, place: at });
    setHint('');
    setPlace(at);
    onChange((one) => putBallot(one, at, ballot));
  };
  const undo = () => {
    const before = past.current.pop();
    if (before === undefined) {
      setHint('没有可以撤销的了；翻到哪一张都可以直接改');
      return;
    }
    setHint('');
    setPlace(before.place);
    onChange((one) => ({ ...one, ballots: [...before.ballots] }));
  };
  const go = (to: number) => {
    setHint('');
    setPlace(Math.max(0, Math.min(to, ballots.length)));
  };
  const move = (kind: Exclude<BallotKey['kind'], 'ballot' | 'write-in'>) => {
    if (kind === 'undo') undo();
    else if (kind === 'earlier') go(at - 1);
    else if (kind === 'later') go(at + 1);
    else if (kind === 'last') go(ballots.length);
    else if (isUntouched(ballots[at] ?? blankBallot)) {
      setHint('这一张还没有标；全部弃权请按 0');
    } else go(at + 1);
  };
  return { at, hint, mark, move, go, ballot: ballots[at] ?? blankBallot };
}

/** 唱票: one pair reads and marks every ballot; each mark is saved as it is made. */
export function ReadingSection(props: ReadingSectionProps) {
  const { round, reading, index, offeredNames, onChange } = props;
  const { ballots } = reading;
  const { at, hint, mark, move, go, ballot } = useReading(props);
  const untouched = ballots.findIndex(isUntouched);
  const fits = ballots.length === round.returned;
  return (
    <Section
      title={index === 0 ? '第一遍计票' : '第二遍计票'}
      note={`已读 ${ballots.length} 张，收回 ${round.returned ?? 0} 张`}
    >
      <div className="stack">
        <p className="field-hint">
          {index === 0
            ? '一人唱票，一人标。读过的选票按顺序放好，第二遍照同样的顺序读。'
            : '换一对人，照同样的顺序从头读。第一遍的结果现在不显示，读完再对。'}
          <br />
          键盘：数字键标赞成，Shift 加数字标不赞成，再按一次取消；回车读下一张，左右键翻看，End
          回到最后。
        </p>
        <div className="tally">
          <div>
            <BallotPad
              round={round}
              ballot={ballot}
              title={at < ballots.length ? `第 ${at + 1} 张` : `第 ${at + 1} 张（新的一张）`}
              onBallot={mark}
              onMove={move}
            />
            <div className="actions ballot-tools">
              <Button type="primary" onClick={() => move('next')}>
                下一张 <kbd>回车</kbd>
              </Button>
              <Button onClick={() => move('undo')}>
                撤销 <kbd>退格</kbd>
              </Button>
            </div>
            <p className="field-error" role="alert">
              {hint}
            </p>
          </div>
          <TallyBoard round={round} ballots={ballots} />
        </div>
        <nav className="ballot-places" aria-label="翻到哪一张">
          {ballots.map((one, place) => (
            <button
              key={place}
              type="button"
              className="ballot-place numeric"
              aria-current={place === at}
              aria-label={`第 ${place + 1} 张${one.isVoid ? '，废票' : ''}`}
              onClick={() => go(place)}
            >
              {place + 1}
            </button>
          ))}
        </nav>
        <div className="grid">
          <LineInput
            label="唱票人"
            className="span-3"
            offered={offeredNames}
            value={reading.reader}
            onChange={(reader) => onChange((one) => ({ ...one, reader }))}
          />
          <LineInput
            label="计票人"
            className="span-3"
            offered={offeredNames}
            value={reading.marker}
            onChange={(marker) => onChange((one) => ({ ...one, marker }))}
          />
        </div>
        {untouched < 0 ? null : (
          <p className="note note-advice">
            第 {untouched + 1} 张没有标，请翻过去标上；全部弃权按 0。
          </p>
        )}
        <div className="actions">
          <Button
            disabled={ballots.length === 0 || untouched >= 0}
            onClick={() => onChange((one) => ({ ...one, isFinished: true }))}
          >
            {fits ? '读完了' : '没有票了，读完了'}
          </Button>
          {fits || ballots.length === 0 ? null : (
            <span>
              {ballots.length < (round.returned ?? 0)
                ? `还差 ${(round.returned ?? 0) - ballots.length} 张。`
                : `比收回的多 ${ballots.length - (round.returned ?? 0)} 张，请核对。`}
            </span>
          )}
        </div>
      </div>
    </Section>
  );
}
