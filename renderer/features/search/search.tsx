import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useCreateRecord } from '../../data/use-create-record';
import { toFoundState } from '../../ui/found-words';
import { useTellProblem } from '../../ui/use-tell-problem';

import type { ResultRow } from './results';
import { SearchDialog } from './search-dialog';
import { toFoundWords } from './to-found-words';
import { useSearchKey } from './use-search-key';

/** The button that opens the search, its key, and the search itself. */
export function Search() {
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const createRecord = useCreateRecord();
  const tellProblem = useTellProblem();
  useSearchKey(() => setOpen(true));

  const choose = async (row: ResultRow) => {
    setOpen(false);
    if (row.kind === 'hit') {
      const { group, id } = row.hit;
      const room = group === 'member' ? 'members' : 'records';
      await navigate(`/${room}/${id}`, { state: toFoundState(toFoundWords(row.hit)) });
    } else if (row.found.destination.goes.kind === 'page') {
      await navigate(row.found.destination.goes.to);
    } else {
      const made = await createRecord(row.found.destination.goes.recordKind);
      tellProblem(made);
      if (made.ok) await navigate(`/records/${made.value}`);
    }
  };
  return (
    <>
      <button
        type="button"
        className="rail-search"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span>搜索</span> <kbd>Ctrl+K</kbd>
      </button>
      {isOpen ? (
        <SearchDialog onChoose={(row) => void choose(row)} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
