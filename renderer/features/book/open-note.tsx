import { Link } from 'react-router';

interface OpenNoteProps {
  readonly drafts: number;
  readonly correcting: number;
}

/** Tells what of the year is not printed, or not as it stands in the form. */
export function OpenNote({ drafts, correcting }: OpenNoteProps) {
  if (drafts + correcting === 0) return null;
  return (
    <p className="note book-open-note">
      {drafts > 0 ? `还有${drafts}份草稿没有归档，不印进册子。` : ''}
      {correcting > 0 ? `有${correcting}份记录正在更正，印的是更正前归档的内容。` : ''}
      <Link to="/records">去看记录</Link>
    </p>
  );
}
