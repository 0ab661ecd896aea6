import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

import type { Election } from '@shared/domain/election-day';
import { ballotsPerSheet, toBallotBook } from '@shared/election/print/to-ballot-book';
import { toResultBook } from '@shared/election/print/to-result-book';
import { toTallyBook } from '@shared/election/print/to-tally-book';

import { useBook } from '../../../data/book-context';
import { loadElection } from '../../../data/repositories/elections';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { PrintPage } from '../../../forms/pages/print-page';
import { Empty, Page } from '../../../ui/page';
import { toElectionPath } from '../parts';
import { MembersContext } from '../people';
import { useJudgedElection } from '../tally/use-judged-election';

/** What of an election is put on paper; the word is part of the address. */
type Paper = 'ballots' | 'tally' | 'blank-tally' | 'report';

const paperNames: Readonly<Record<Paper, string>> = {
  ballots: '选票',
  tally: '计票单',
  'blank-tally': '空白计票单',
  report: '选举结果报告单',
};

const isPaper = (word: string): word is Paper => word in paperNames;

interface PaperProps {
  readonly election: Election;
  readonly paper: Paper;
  readonly roundId: string | undefined;
}

function ElectionPaper({ election, paper, roundId }: PaperProps) {
  const { branch } = useBook();
  const judged = useJudgedElection(election);
  const round = election.rounds.find(({ id }) => id === roundId) ?? election.rounds.at(-1);
  const book = useMemo(() => {
    if (round === undefined) return null;
    const isOfCommittee = round.office !== 'committee' && judged.hasCommittee;
    const heldOn = isOfCommittee
      ? (election.firstMeeting.heldOn ?? election.heldOn)
      : election.heldOn;
    const about = { branchName: branch.name, round, heldOn };
    if (paper === 'ballots') return toBallotBook(about);
    if (paper === 'report') {
      const rounds = judged.rounds.filter(({ outcome }) => outcome !== null);
      const { termName } = election;
      return toResultBook({ branchName: branch.name, termName, heldOn: election.heldOn, rounds });
    }
    const reading = paper === 'tally' ? (round.readings[0] ?? null) : null;
    return toTallyBook({ ...about, reading });
  }, [branch.name, election, judged, paper, round]);
  if (book === null || round === undefined) {
    return (
      <Page title={paperNames[paper]}>
        <Empty title="还没有可以打印的" text="先定应选名额和候选人。" />
      </Page>
    );
  }
  const perSheet = ballotsPerSheet(round);
  const copies = Math.ceil((round.issued ?? 0) / perSheet);
  const isResult = paper === 'report' || paper === 'tally';
  return (
    <PrintPage
      title={paperNames[paper]}
      book={book}
      back={
        <Link to={toElectionPath(election.id, isResult ? 'result' : 'tally')}>回到这次换届</Link>
      }
    >
      {paper === 'ballots' ? (
        <p className="note">
          一页 {perSheet} 张，打印后沿虚线裁开。
          {round.issued === null ? '发几张就印几张。' : `发 ${round.issued} 张，印 ${copies} 页。`}
          选票印好后由监票人核对、盖章。
        </p>
      ) : null}
    </PrintPage>
  );
}

/** A paper of an election as it prints. */
export function ElectionPrintPage() {
  const { db } = useBook();
  const { electionId = '', paper = '', roundId } = useParams();
  const loaded = useLive(
    async () => ({
      election: await loadElection(db, electionId),
      members: await loadMembers(db),
    }),
    [db, electionId],
  );
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  if (loaded.election === null || !isPaper(paper)) {
    return (
      <Page title="没有找到">
        <Empty title="没有找到这一页" text="这次换届可能已经删除了。">
          <Link to="/handover/election">看全部换届</Link>
        </Empty>
      </Page>
    );
  }
  return (
    <MembersContext value={loaded.members}>
      <ElectionPaper election={loaded.election} paper={paper} roundId={roundId} />
    </MembersContext>
  );
}
