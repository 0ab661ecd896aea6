import { Button } from 'antd';

import { formatDate, toDatePart } from '@shared/domain/calendar';

import { useBook } from '../../data/book-context';
import { removeBook } from '../../data/remove-book';
import { loadBooks, toBookName, type BookEntry } from '../../data/registry';
import { useLive } from '../../data/use-live';
import { toLocal } from '../../platform/clock';
import { host } from '../../platform/host';
import { usePreferences } from '../../platform/preferences-context';
import { ProblemNote } from '../../ui/problem-note';
import { useQuestion } from '../../ui/questions';
import { Section } from '../../ui/section';
import { useTellProblem } from '../../ui/use-tell-problem';

const TITLE = '这台电脑上的记录簿';

const whatStays =
  host.journal === null
    ? '资料不会删除，仍放在这个浏览器里'
    : '资料和留底不会删除，仍放在这台电脑上';

const removalWords = `移除后这里不再列出它，也不能再打开。它的${whatStays}；已经做好的备份也不受影响。`;

interface BookLineProps {
  readonly book: BookEntry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function BookLine({ book, isOpen, onOpen, onRemove }: BookLineProps) {
  const name = toBookName(book);
  return (
    <tr>
      <td>{name}</td>
      <td className="numeric nowrap">{formatDate(toDatePart(toLocal(book.createdAtMs)))}</td>
      <td>
        {isOpen ? (
          '正打开着'
        ) : (
          <div className="actions">
            <Button size="small" onClick={onOpen} aria-label={`打开${name}`}>
              打开
            </Button>
            <Button size="small" onClick={onRemove} aria-label={`移除${name}`}>
              移除
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

/** 这台电脑上的记录簿: which there are, to open another one or to take one off the list. */
export function BooksSection() {
  const { db, branch } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  const { change } = usePreferences();
  const loaded = useLive(() => loadBooks(), []);
  if (!loaded) return null;
  if (!loaded.ok) {
    return (
      <Section title={TITLE}>
        <ProblemNote problem={loaded.error} />
      </Section>
    );
  }
  // The list is brought up to date when a book is opened; this one may have a new name since.
  const books = loaded.value.map((book) =>
    book.id === db.bookId ? { ...book, branchName: branch.name } : book,
  );
  const open = ({ id }: BookEntry) => {
    change({ lastBookId: id });
    location.reload();
  };
  const remove = async (book: BookEntry) => {
    const isSure = await ask({
      title: `把“${toBookName(book)}”从这台电脑的记录簿里移除？`,
      text: removalWords,
      yes: '移除',
      no: '不移除',
    });
    if (isSure) tellProblem(await removeBook(book.id, host.journal));
  };
  return (
    <Section title={TITLE} note={`${books.length} 本`}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">支部</th>
            <th scope="col">建立日期</th>
            <th scope="col">打开或移除</th>
          </tr>
        </thead>
        <tbody>
          {books.map((book) => (
            <BookLine
              key={book.id}
              book={book}
              isOpen={book.id === db.bookId}
              onOpen={() => open(book)}
              onRemove={() => void remove(book)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
