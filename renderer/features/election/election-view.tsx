import { Link, useParams } from 'react-router';

import type { Election } from '@shared/domain/election-day';

import { useBook } from '../../data/book-context';
import { loadElection } from '../../data/repositories/elections';
import { loadMembers } from '../../data/repositories/members';
import { useLive } from '../../data/use-live';
import { SaveNote } from '../../forms/save-note';
import { Empty, Page } from '../../ui/page';
import { RoomViews } from '../../ui/room-views';

import { ArrivalsPart } from './arrivals/arrivals-part';
import { CandidatesPart } from './candidates/candidates-part';
import { MembersContext } from './people';
import { PreparationPart } from './preparation/preparation-part';
import { electionParts, toElectionPath, type ElectionPartPath } from './parts';
import { RecordPart } from './record/record-part';
import { ResultPart } from './result/result-part';
import { TallyPart } from './tally/tally-part';
import { useElection, type ElectionEditor } from './use-election';

/** One election, as the address names it: its parts, and the one that is shown. */
export function ElectionView() {
  const { db } = useBook();
  const { electionId = '' } = useParams();
  const loaded = useLive(
    async () => ({
      election: await loadElection(db, electionId),
      members: await loadMembers(db),
    }),
    [db, electionId],
  );
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  const { election, members } = loaded;
  if (election?.id !== electionId) {
    return (
      <Page title="换届选举">
        <div className="sheet">
          <Empty title="没有找到这次换届" text="它可能已经删除了。">
            <Link to="/handover/election">看全部换届</Link>
          </Empty>
        </div>
      </Page>
    );
  }
  return (
    <MembersContext value={members}>
      <ElectionFrame key={election.id} stored={election} />
    </MembersContext>
  );
}

/** 第十二届换届选举; without a name what it is. */
function toTitle({ termName }: Election): string {
  return `${termName.trim()}换届选举`;
}

function ElectionFrame({ stored }: { readonly stored: Election }) {
  const { part } = useParams();
  const editor = useElection(stored);
  const { election } = editor;
  const shown = electionParts.find(({ path }) => path === part)?.path ?? 'preparation';
  return (
    <Page
      title={toTitle(election)}
      note={
        <span role="status" data-testid="save-state">
          <SaveNote />
        </span>
      }
      actions={<Link to="/handover/election">任期和历次换届</Link>}
    >
      <RoomViews
        label="换届各步"
        views={electionParts.map(({ path, name }) => ({
          to: toElectionPath(election.id, path),
          name,
        }))}
        present={toElectionPath(election.id, shown)}
        replace
      />
      <ShownPart part={shown} editor={editor} />
    </Page>
  );
}

interface ShownPartProps {
  readonly part: ElectionPartPath;
  readonly editor: ElectionEditor;
}

function ShownPart({ part, editor }: ShownPartProps) {
  const { election, change } = editor;
  switch (part) {
    case 'preparation':
      return <PreparationPart election={election} change={change} />;
    case 'candidates':
      return <CandidatesPart election={election} change={change} />;
    case 'arrivals':
      return <ArrivalsPart election={election} change={change} />;
    case 'tally':
      return <TallyPart {...editor} />;
    case 'result':
      return <ResultPart {...editor} />;
    case 'record':
      return <RecordPart {...editor} />;
  }
}
