import { Button } from 'antd';
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { useBookSearchState } from '../../data/book-search-context';
import { Dialog } from '../../ui/dialog';

import { ResultList, toOptionId } from './result-list';
import { countRecords, PAGE_SIZE, toResultGroups, type ResultRow } from './results';
import { SearchWords } from './search-words';
import { useResults } from './use-results';
import './search.css';

interface SearchDialogProps {
  readonly onChoose: (row: ResultRow) => void;
  readonly onClose: () => void;
}

/** Which line a key leads to; null for a key that leads to none. */
function toNext(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'PageDown':
      return Math.min(current + 8, count - 1);
    case 'PageUp':
      return Math.max(current - 8, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** 搜索: one field over people, records and pages; arrows and Enter, or a click. */
export function SearchDialog({ onChoose, onClose }: SearchDialogProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState(0);
  const [current, setCurrent] = useState(0);
  const [isComposing, setComposing] = useState(false);
  const answer = useResults(typed, from, isComposing);
  const state = useBookSearchState();
  const groups = useMemo(() => toResultGroups(answer.groups, answer.destinations), [answer]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const chosen = rows[Math.min(current, rows.length - 1)];
  const chosenId = chosen && toOptionId(listId, chosen);
  const total = countRecords(answer.groups);

  useLayoutEffect(() => {
    if (chosenId === undefined) return;
    document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const showFrom = (next: number) => {
    setFrom(next);
    field.current?.focus();
    // Onto the first record of the part, below people and pages.
    setCurrent(rows.filter((row) => row.kind !== 'hit' || row.hit.group !== 'record').length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Shift with Home and End selects in the field.
    const next = event.shiftKey ? null : toNext(event.key, current, rows.length);
    if (next !== null && rows.length > 0) setCurrent(Math.max(0, next));
    else if (event.key === 'Enter' && chosen && answer.typed === typed) onChoose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      title="搜索"
      className="search-dialog"
      onClose={onClose}
      actions={
        <>
          {from > 0 ? (
            <Button onClick={() => showFrom(from - PAGE_SIZE)}>前 {PAGE_SIZE} 份</Button>
          ) : null}
          {from + PAGE_SIZE < total ? (
            <Button onClick={() => showFrom(from + PAGE_SIZE)}>后面的记录</Button>
          ) : null}
          <span className="field-hint search-keys">上下键选，回车打开，Esc 关闭</span>
          <Button onClick={onClose}>关闭</Button>
        </>
      }
    >
      <input
        ref={field}
        className="input search-input"
        role="combobox"
        aria-label="搜索"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        placeholder="姓名、拼音首字母、主题、正文里的话、日期"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setFrom(0);
          setCurrent(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <SearchWords typed={answer.typed} count={rows.length} state={state} />
      <ResultList
        id={listId}
        typed={answer.typed}
        groups={groups}
        currentId={chosen?.id}
        onChoose={onChoose}
      />
    </Dialog>
  );
}
