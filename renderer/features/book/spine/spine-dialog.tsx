import { Button } from 'antd';

import { tellSpineWidth, toSpineWidth } from '@shared/book/spine/spine-width';

import { PageSheet } from '../../../forms/pages/page-sheet';
import { SavedNote } from '../../../forms/pages/saved-note';
import { usePreferences } from '../../../platform/preferences-context';
import { Dialog } from '../../../ui/dialog';
import { useKeptState } from '../../../ui/kept-view';
import { ProblemNote } from '../../../ui/problem-note';

import { firstSpineChoice, readSpineChoice, type SpineProposal } from './spine-choice';
import { SpineFields } from './spine-fields';
import { useSpineFile } from './use-spine-file';
import { useSpinePages, type SpineState } from './use-spine-pages';
import './spine.css';

/** The book that the label is for. */
export interface SpineBook {
  readonly branchName: string;
  readonly title: string;
  readonly bookYear: number;
  readonly pageCount: number;
  readonly isDuplex: boolean;
  readonly paperThicknessMm: number;
}

const noPhotos: ReadonlyMap<string, string> = new Map();

function Sheets({ state }: { readonly state: SpineState }) {
  if (state.kind === 'working') return <p role="status">正在排版……</p>;
  if (state.kind === 'refused') {
    return state.problems.map((problem) => <ProblemNote key={problem.what} problem={problem} />);
  }
  const { pages } = state;
  return pages.pages.map((page) => (
    <PageSheet key={page.number} page={page} pages={pages} photoUrls={noPhotos} />
  ));
}

function Outcome({ state, fail }: Pick<ReturnType<typeof useSpineFile>, 'state' | 'fail'>) {
  if (state.kind === 'working') return <p role="status">正在生成 PDF……</p>;
  if (state.kind === 'failed') return <ProblemNote problem={state.problem} />;
  if (state.kind === 'saved') return <SavedNote location={state.location} onProblem={fail} />;
  return null;
}

/** The choices for a book's labels; what is proposed follows the book until it is changed. */
function useSpine(book: SpineBook) {
  const { preferences, change } = usePreferences();
  const { bookYear, branchName, title } = book;
  const [choice, setChoice] = useKeptState(`book.spine.${bookYear}`, firstSpineChoice);
  const size = { ...book, volumeCount: choice.volumeCount };
  const proposal: SpineProposal = {
    ...{ branchName, title, bookYear },
    widthMm: toSpineWidth(size).widthMm,
  };
  const archive = preferences.archiveMarks;
  const { label, errors } = readSpineChoice(choice, proposal, archive);
  const fields = {
    ...{ choice, proposal, archive, errors, widthWords: tellSpineWidth(size) },
    onChange: (part: Partial<typeof choice>) => setChoice({ ...choice, ...part }),
    onArchive: (part: Partial<typeof archive>) => change({ archiveMarks: { ...archive, ...part } }),
  };
  return { label, fields };
}

interface SpineDialogProps {
  readonly book: SpineBook;
  readonly onClose: () => void;
}

/** 书脊标签: what it says beside the sheet as it prints. */
export function SpineDialog({ book, onClose }: SpineDialogProps) {
  const { label, fields } = useSpine(book);
  const sheets = useSpinePages(label);
  const file = useSpineFile();
  const pages = label !== null && sheets.kind === 'ready' ? sheets.pages : null;
  return (
    <Dialog
      title="书脊标签"
      className="dialog-wide book-spine"
      onClose={onClose}
      actions={
        <>
          <Button
            type="primary"
            disabled={pages === null || file.state.kind === 'working'}
            onClick={() => {
              if (pages) void file.save(pages);
            }}
          >
            保存标签 PDF
          </Button>
          <Button onClick={onClose}>关闭</Button>
        </>
      }
    >
      <div className="book-spine-desk">
        <div className="stack">
          <SpineFields {...fields} />
          <Outcome state={file.state} fail={file.fail} />
        </div>
        <div className="stack book-spine-sheets">
          <Sheets state={sheets} />
        </div>
      </div>
    </Dialog>
  );
}
