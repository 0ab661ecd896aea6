import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import type { Election } from '@shared/domain/election-day';
import { emptyElection } from '@shared/election/empty-election';
import { stepsOf } from '@shared/election/step-list';
import { standardSteps } from '@shared/rules/election-preparation';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import {
  createElection,
  deleteElection,
  isElectionUsed,
  loadElections,
} from '../../../data/repositories/elections';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { Empty } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import { toElectionPath } from '../parts';

/** How far an election is, in a few words. */
function toProgress(election: Election): string {
  const { heldOn, appliedAtMs } = election;
  const steps = stepsOf(election);
  if (appliedAtMs !== null) return '已换届';
  if (heldOn !== null) return '已开会';
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return `准备中，${steps.length} 步办了 ${done} 步`;
}

function toDay({ heldOn, plannedOn }: Election): string {
  if (heldOn !== null) return formatDate(heldOn);
  return plannedOn === null ? '日期未定' : `拟在${formatDate(plannedOn)}`;
}

/** 历次换届: the one that is prepared, and older ones. */
export function ElectionList() {
  const { db } = useBook();
  const elections = useLive(() => loadElections(db), [db]);
  const navigate = useNavigate();
  const tellProblem = useTellProblem();
  const offerUndo = useUndo();
  const begin = async () => {
    const election = emptyElection(newId(), standardSteps(), clock.nowMs());
    const created = await createElection(db, election);
    tellProblem(created);
    if (created.ok) await navigate(toElectionPath(election.id));
  };
  const remove = async (election: Election) => {
    const deleted = await deleteElection(db, election.id);
    tellProblem(deleted);
    if (!deleted.ok) return;
    offerUndo('已删除一次换届', () => void createElection(db, election).then(tellProblem));
  };
  if (elections === undefined) return <p>正在读取……</p>;
  return (
    <Section title="历次换届">
      {elections.length === 0 ? (
        <Empty
          title="还没有登记换届"
          text="从准备请示开始，到候选人、到会、计票、结果，都记在这里。"
        >
          <Button type="primary" onClick={() => void begin()}>
            开始准备换届
          </Button>
        </Empty>
      ) : (
        <div className="stack">
          <ul className="stack">
            {elections.map((election) => (
              <li key={election.id} className="election-line">
                <Link to={toElectionPath(election.id)}>{election.termName || '未写届次'}</Link>
                <span className="numeric">{toDay(election)}</span>
                <span className="field-hint numeric">{toProgress(election)}</span>
                {isElectionUsed(election) ? null : (
                  <Button
                    size="small"
                    aria-label={`删除${election.termName || '未写届次'}`}
                    onClick={() => void remove(election)}
                  >
                    删除
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <div className="actions">
            <Button onClick={() => void begin()}>开始准备换届</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
