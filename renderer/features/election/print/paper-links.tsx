import { Link } from 'react-router';

interface PaperLinksProps {
  readonly electionId: string;
  readonly roundId: string;
}

const toPath = ({ electionId, roundId }: PaperLinksProps, paper: string) =>
  `/handover/election/${electionId}/print/${paper}/${roundId}`;

/** What is printed before a vote: ballots, and a sheet to count on by hand. */
export function BallotLinks(props: PaperLinksProps) {
  return (
    <div className="actions">
      <Link to={toPath(props, 'ballots')}>打印选票</Link>
      <Link to={toPath(props, 'blank-tally')}>打印空白计票单</Link>
    </div>
  );
}

/** What is printed after a round was counted. */
export function TallyLinks(props: PaperLinksProps) {
  return (
    <div className="actions">
      <Link to={toPath(props, 'tally')}>打印计票单</Link>
    </div>
  );
}

/** What is signed in the end. */
export function ReportLink(props: PaperLinksProps) {
  return <Link to={toPath(props, 'report')}>打印选举结果报告单</Link>;
}
