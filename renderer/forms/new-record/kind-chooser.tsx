import { Button } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';

import type { KindChoice } from '@shared/domain/kinds-of-record';

import { useBook } from '../../data/book-context';
import { loadOwnKinds } from '../../data/repositories/own-kinds';
import { useLive } from '../../data/use-live';
import { Dialog } from '../../ui/dialog';

import { findKinds, toOfferedKinds } from './find-kinds';
import './kind-chooser.css';

interface KindChooserProps {
  readonly onChoose: (choice: KindChoice) => void;
  readonly onClose: () => void;
}

/** Which kind of record to begin: by arrows and Enter, by letters or characters, or by a click. */
export function KindChooser({ onChoose, onClose }: KindChooserProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const { db } = useBook();
  const ownKinds = useLive(() => loadOwnKinds(db), [db]) ?? [];
  const found = findKinds(typed, toOfferedKinds(ownKinds));
  const optionId = (key: string) => `${listId}-${key}`;
  const chosen = found[Math.min(current, found.length - 1)];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setCurrent(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && chosen) onChoose(chosen.choice);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title="新建哪一类记录？"
      className="kind-chooser"
      onClose={onClose}
      actions={<Button onClick={onClose}>取消</Button>}
    >
      <input
        className="input"
        role="combobox"
        aria-label="查找类别"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen ? optionId(chosen.key) : undefined}
        placeholder="可输入名称或拼音首字母，如 dk"
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label="记录类别" className="kind-list">
        {found.map(({ choice, key, name, purpose }) => (
          <li
            key={key}
            id={optionId(key)}
            role="option"
            aria-selected={key === chosen?.key}
            className="kind-option"
            onClick={() => onChoose(choice)}
          >
            <span>{name}</span>
            <span className="field-hint">{purpose}</span>
          </li>
        ))}
      </ul>
      <p className="field-hint" role="status">
        {found.length === 0
          ? '没有这一类，换个词试试。'
          : '一次活动兼有几类的，先选一类，其余的在记录里再加。'}
      </p>
    </Dialog>
  );
}
