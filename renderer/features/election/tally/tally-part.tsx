import { Button } from 'antd';
import { Link } from 'react-router';

import type { BallotReading, ElectionRound } from '@shared/domain/election-day';
import { changeRound, officeNames } from '@shared/election/rounds';
import type { JudgedRound } from '@shared/election/judge-round';
import { changeReading } from '@shared/election/mark-ballot';

import { Empty } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { NumberField } from '../number-field';
import { toElectionPath } from '../parts';
import { useElectionPeople } from '../people';
import { BallotLinks, TallyLinks } from '../print/paper-links';
import type { ElectionEditor } from '../use-election';

import { DifferencesSection } from './differences-section';
import { ReadingSection } from './reading-section';
import { TallyBoard } from './tally-board';
import { useJudgedElection } from './use-judged-election';
import './tally.css';

/** 计票: the ballots of the round that is being voted on, counted twice. */
export function TallyPart(props: ElectionEditor) {
  const { election } = props;
  const judged = useJudgedElection(election).rounds.at(-1);
  if (judged === undefined || judged.round.candidates.length === 0) {
    return (
      <div className="sheet">
        <Empty title="还没有候选人" text="先定应选名额和候选人，再发选票。">
          <Link to={toElectionPath(election.id, 'candidates')}>去定候选人</Link>
        </Empty>
      </div>
    );
  }
  return <RoundTally key={judged.round.id} {...props} judged={judged} />;
}

interface RoundTallyProps extends ElectionEditor {
  readonly judged: JudgedRound;
}

const emptyReading: BallotReading = { reader: '', marker: '', ballots: [], isFinished: false };

function RoundTally({ election, change, flush, judged }: RoundTallyProps) {
  const { labels } = useElectionPeople(election);
  const { round, stage, differences } = judged;
  const set = (update: (round: ElectionRound) => ElectionRound) => {
    change((one) => ({ ...one, rounds: changeRound(one.rounds, round.id, update) }));
    // A ballot is read out once: every mark goes to disk by itself.
    void flush();
  };
  const offeredNames = [...election.counterIds, ...election.tellerIds].map(
    (id) => labels.get(id) ?? '',
  );
  const readingAt = stage === 'second-reading' ? 1 : 0;
  return (
    <>
      <BallotsSection election={election} judged={judged} onChange={set} />
      {stage === 'first-reading' || stage === 'second-reading' ? (
        <ReadingSection
          key={readingAt}
          round={round}
          reading={round.readings[readingAt] ?? emptyReading}
          index={readingAt}
          offeredNames={offeredNames}
          onChange={(update) => set((one) => changeReading(one, readingAt, update))}
        />
      ) : null}
      {stage === 'differing' ? (
        <DifferencesSection round={round} differences={differences} onChange={set} />
      ) : null}
      {stage === 'counted' ? (
        <Section title="两遍一致" note="逐张核对过">
          <div className="stack">
            <TallyBoard round={round} ballots={round.readings[0]?.ballots ?? []} />
            <div className="actions">
              <Link to={toElectionPath(election.id, 'result')}>看结果</Link>
              <TallyLinks electionId={election.id} roundId={round.id} />
            </div>
          </div>
        </Section>
      ) : null}
      {round.readings.length > 0 ? <ReopenActions round={round} onChange={set} /> : null}
    </>
  );
}

interface RoundChangeProps {
  readonly round: ElectionRound;
  readonly onChange: (update: (round: ElectionRound) => ElectionRound) => void;
}

/** A reading that was finished too soon can be gone on with. */
function ReopenActions({ round, onChange }: RoundChangeProps) {
  const finished = round.readings.findLastIndex(({ isFinished }) => isFinished);
  if (finished < 0) return null;
  const name = finished === 0 ? '第一遍' : '第二遍';
  return (
    <div className="actions election-actions">
      <Button
        onClick={() =>
          onChange((one) =>
            changeReading(one, finished, (reading) => ({ ...reading, isFinished: false })),
          )
        }
      >
        {name}还没有读完，接着读
      </Button>
    </div>
  );
}

function BallotsSection({
  election,
  judged,
  onChange,
}: Pick<ElectionEditor, 'election'> & {
  readonly judged: JudgedRound;
  readonly onChange: RoundChangeProps['onChange'];
}) {
  const { round, voters, stage, notes } = judged;
  const { office, seats, reason, candidates } = round;
  const turn = election.rounds.filter((one) => one.office === office).length;
  return (
    <Section
      title={`选举${officeNames[office]}${turn > 1 ? `（第 ${turn} 次投票）` : ''}`}
      note={`应选 ${seats} 名，候选人 ${candidates.length} 名${reason === '' ? '' : `，${reason}`}`}
    >
      <div className="stack">
        <div className="grid">
          <NumberField
            label="发出选票（张）"
            hint={`到会有选举权的 ${voters.attendingElectors} 人`}
            value={round.issued}
            onChange={(issued) => onChange((one) => ({ ...one, issued }))}
          />
          <NumberField
            label="收回选票（张）"
            value={round.returned}
            onChange={(returned) => onChange((one) => ({ ...one, returned }))}
          />
        </div>
        {round.readings.length === 0 ? (
          <BallotLinks electionId={election.id} roundId={round.id} />
        ) : null}
        {stage === 'ballots' ? (
          <p className="field-hint">填好发出和收回的张数，再开始计票。</p>
        ) : null}
        {stage === 'stopped' ? (
          <div className="note note-advice" role="alert">
            <p>{notes.length > 0 ? notes.join('') : '到会人数没有达到规定，不能选举。'}</p>
            {judged.outcome === 'void' ? (
              <p>
                <Link to={toElectionPath(election.id, 'result')}>去重新选举</Link>
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
