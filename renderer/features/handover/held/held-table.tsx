import { Button } from 'antd';

import type { CountedItemWords } from '@shared/domain/handover';
import { toItemGroup, type CountedItem } from '@shared/handover/counted-items';

import { RETENTION_WORDS_ID } from './retention-note';

interface HeldTableProps {
  readonly items: readonly CountedItem[];
  readonly wordsOf: (key: string) => CountedItemWords;
  readonly onWords: (key: string, words: Partial<CountedItemWords>) => void;
  /** The retention of this row for the rows of its kind of all years. */
  readonly onSameForAll: (item: CountedItem) => void;
}

/** What was counted, a row for each thing, with the user's 保管期限 and remark. */
export function HeldTable({ items, wordsOf, onWords, onSameForAll }: HeldTableProps) {
  const differs = (item: CountedItem) => {
    const { retention } = wordsOf(item.key);
    const group = toItemGroup(item);
    return (
      retention !== '' &&
      items.some(
        (other) => toItemGroup(other) === group && wordsOf(other.key).retention !== retention,
      )
    );
  };
  return (
    <table className="plain-table handover-held">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">数量</th>
          <th scope="col">在移交包里</th>
          <th scope="col">保管期限</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { key, title, count, unit, path, detail } = item;
          const words = wordsOf(key);
          return (
            <tr key={key}>
              <td>
                {title}
                {detail === '' ? null : (
                  <span className="field-hint handover-detail">{detail}</span>
                )}
              </td>
              <td className="nowrap numeric">
                {count} {unit}
              </td>
              <td className="handover-path">{path}</td>
              <td>
                <input
                  className="input handover-retention-field"
                  aria-label={`保管期限（${title}）`}
                  list={RETENTION_WORDS_ID}
                  autoComplete="off"
                  maxLength={200}
                  value={words.retention}
                  onChange={(event) => onWords(key, { retention: event.target.value })}
                />
                {differs(item) ? (
                  <Button size="small" type="link" onClick={() => onSameForAll(item)}>
                    各年相同
                  </Button>
                ) : null}
              </td>
              <td>
                <input
                  className="input"
                  aria-label={`备注（${title}）`}
                  autoComplete="off"
                  maxLength={200}
                  value={words.note}
                  onChange={(event) => onWords(key, { note: event.target.value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
