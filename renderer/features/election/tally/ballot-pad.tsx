import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { BallotMark, ElectionRound, ReadBallot } from '@shared/domain/election-day';
import { countNames } from '@shared/election/count-reading';
import {
  abstainOnAll,
  strikeWrittenIn,
  toggleMark,
  toggleVoid,
  writeIn,
} from '@shared/election/mark-ballot';

import { readBallotKey, type BallotKey } from './ballot-keys';

const markNames: Readonly<Record<BallotMark, string>> = {
  for: '赞成',
  against: '不赞成',
  abstained: '弃权',
};
const marks = ['for', 'against', 'abstained'] as const;

interface BallotPadProps {
  readonly round: ElectionRound;
  readonly ballot: ReadBallot;
  /** As 第 12 张. */
  readonly title: string;
  readonly onBallot: (ballot: ReadBallot) => void;
  readonly onMove: (kind: Exclude<BallotKey['kind'], 'ballot' | 'write-in'>) => void;
}

/** Another name than those on the ballot, typed with an input method. */
function WriteInField({
  inputRef,
  onWritten,
  onLeave,
}: {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly onWritten: (name: string) => void;
  readonly onLeave: () => void;
}) {
  const [typed, setTyped] = useState('');
  return (
    <label className="ballot-other">
      <span className="field-label">
        另选他人 <kbd>L</kbd>
      </span>
      <input
        ref={inputRef}
        className="input"
        autoComplete="off"
        maxLength={100}
        placeholder="姓名，回车记上"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            onWritten(typed);
            setTyped('');
          }
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
    </label>
  );
}

/** One ballot as it is read out: a row for each candidate, by keys or by clicks. */
export function BallotPad({ round, ballot, title, onBallot, onMove }: BallotPadProps) {
  const pad = useRef<HTMLDivElement>(null);
  const other = useRef<HTMLInputElement>(null);
  useEffect(() => pad.current?.focus(), [round.id]);
  const names = countNames(round, ballot);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    // A button that has the focus keeps its own keys.
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (isOnButton && (event.code === 'Space' || event.key === 'Enter')) return;
    const key = readBallotKey(round, ballot, event.nativeEvent);
    if (key === null) return;
    event.preventDefault();
    if (key.kind === 'ballot') onBallot(key.ballot);
    else if (key.kind === 'write-in') other.current?.focus();
    else onMove(key.kind);
  };

  return (
    <div
      ref={pad}
      className="ballot-pad"
      role="group"
      aria-label={`${title}：按数字键标赞成，按住 Shift 标不赞成`}
      tabIndex={0}
      onKeyDown={press}
      onClick={(event) => {
        // After a click Enter means the next ballot, not the button once more.
        const isOnField = event.target instanceof HTMLInputElement;
        if (event.detail > 0 && !isOnField) pad.current?.focus();
      }}
    >
      <p className="ballot-title numeric">{title}</p>
      <ol>
        {round.candidates.map(({ id, name }, index) => (
          <li key={id} className="ballot-row">
            <kbd>{index < 9 ? index + 1 : ''}</kbd>
            <span className="ballot-name">{name}</span>
            <span className="ballot-marks">
              {marks.map((mark) => (
                <button
                  key={mark}
                  type="button"
                  className="ballot-mark"
                  aria-pressed={ballot.marks[id] === mark}
                  aria-label={`${name}${markNames[mark]}`}
                  onClick={() => onBallot(toggleMark(ballot, id, mark))}
                >
                  {markNames[mark]}
                </button>
              ))}
            </span>
          </li>
        ))}
        {ballot.writtenIn.map((name) => (
          <li key={name} className="ballot-row">
            <kbd />
            <span className="ballot-name">{name}</span>
            <span className="actions">
              另选
              <Button size="small" onClick={() => onBallot(strikeWrittenIn(ballot, name))}>
                去掉{name}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <WriteInField
        inputRef={other}
        onWritten={(name) => onBallot(writeIn(round, ballot, name))}
        onLeave={() => pad.current?.focus()}
      />
      <div className="actions">
        <Button onClick={() => onBallot(abstainOnAll(round))}>
          全部弃权 <kbd>0</kbd>
        </Button>
        <Button aria-pressed={ballot.isVoid} onClick={() => onBallot(toggleVoid(ballot))}>
          {ballot.isVoid ? '不是废票' : '废票'} <kbd>F</kbd>
        </Button>
      </div>
      <p className="ballot-verdict" role="status">
        {describeBallot(ballot, names, round.seats)}
      </p>
    </div>
  );
}

function describeBallot({ isVoid }: ReadBallot, names: number, seats: number): string {
  if (isVoid) return '这一张是废票';
  if (names > seats) return `选了 ${names} 人，多于应选的 ${seats} 人：这一张作废`;
  return names === 0 ? '' : `选了 ${names} 人`;
}
