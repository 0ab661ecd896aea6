import { Link, useParams } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import type { Election } from '@shared/domain/election-day';

import { useBook } from '../../data/book-context';
import { loadElection } from '../../data/repositories/elections';
import { loadMembers } from '../../data/repositories/members';
import { useLive } from '../../data/use-live';
import { SaveNote } from '../../forms/save-note';
import { Empty, Page } from '../../ui/page';
import { RoomViews } from '../../ui/room-views';

import { MembersContext } from './people';
import { PreparationPart } from './preparation/preparation-part';
import { electionParts, toElectionPath } from './parts';
import { useElection } from './use-election';

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

/** 第十二届换届选举; without a name the day tells it. */
function toTitle({ termName, plannedOn }: Election): string {
  const name = termName.trim();
  if (name !== '') return `${name}换届选举`;
  return plannedOn === null ? '换届选举' : `换届选举（${formatDate(plannedOn)}）`;
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
      <PreparationPart election={election} change={editor.change} />
    </Page>
  );
}
