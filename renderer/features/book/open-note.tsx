import { Link } from 'react-router';

interface OpenNoteProps {
  readonly bookYear: number;
  /** Whether any record of the year is filed; undefined until that is known. */
  readonly hasRecords: boolean | undefined;
  readonly drafts: number;
  readonly correcting: number;
  /** The drafts and what is under correction. */
  readonly openIds: readonly string[];
}

/** Tells what of the year is not printed, or not as it stands in the form. */
export function OpenNote(props: OpenNoteProps) {
  const { bookYear, hasRecords, drafts, correcting, openIds } = props;
  const words = [
    hasRecords === false ? `${bookYear}年没有归档的记录，册子里只有支部情况等几页。` : '',
    drafts > 0 ? `还有${drafts}份草稿没有归档，不印进册子。` : '',
    correcting > 0 ? `有${correcting}份记录正在更正，印的是更正前归档的内容。` : '',
  ].join('');
  if (words === '') return null;
  const [only, ...others] = openIds;
  const isOne = only !== undefined && others.length === 0;
  return (
    <p className="note book-open-note">
      {words}
      <Link to={isOne ? `/records/${only}` : '/records'}>
        {isOne ? '打开这份记录' : '去看记录'}
      </Link>
    </p>
  );
}
