import { formatDate } from '@shared/domain/calendar';
import type { BookDifference, ComparedRow, TableDifference } from '@shared/keeping/compare-books';

/** More lines than anybody reads; the number tells the rest. */
const MOST_LINES = 200;

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly ComparedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="difference">
      <summary>{title}</summary>
      <ul className="restore-list" tabIndex={0} aria-label={title}>
        {rows.slice(0, MOST_LINES).map(({ key, name, date }) => (
          <li key={key}>
            <span>{name === '' ? '主题未填' : name}</span>
            <span className="numeric nowrap">{date === null ? '' : formatDate(date)}</span>
          </li>
        ))}
        {rows.length > MOST_LINES ? <li>……共 {rows.length} 项</li> : null}
      </ul>
    </details>
  );
}

function Table({
  what,
  unit,
  difference,
}: {
  readonly what: string;
  readonly unit: string;
  readonly difference: TableDifference;
}) {
  const { onlyInFirst, onlyInSecond, different } = difference;
  if (onlyInFirst.length + onlyInSecond.length + different.length === 0) {
    return <p>{what}：完全相同。</p>;
  }
  const toTitle = (words: string, rows: readonly ComparedRow[]) =>
    `${what}，${words}：${rows.length} ${unit}`;
  return (
    <>
      <Rows title={toTitle('备份里有而现在没有', onlyInFirst)} rows={onlyInFirst} />
      <Rows title={toTitle('现在有而备份里没有', onlyInSecond)} rows={onlyInSecond} />
      <Rows title={toTitle('两边内容不同', different)} rows={different} />
    </>
  );
}

function toPhotoWords({ photos: { onlyInFirst, onlyInSecond } }: BookDifference): string {
  if (onlyInFirst === 0 && onlyInSecond === 0) return '照片：完全相同。';
  return `照片：备份里有而现在没有的 ${onlyInFirst} 张，现在有而备份里没有的 ${onlyInSecond} 张。`;
}

/** In what a backup (the first) and the open book (the second) differ. */
export function DifferenceView({ difference }: { readonly difference: BookDifference }) {
  return (
    <div className="stack">
      <h3>和现在打开的记录簿比较</h3>
      <Table what="记录" unit="份" difference={difference.records} />
      <Table what="党员" unit="人" difference={difference.members} />
      <p>{toPhotoWords(difference)}</p>
    </div>
  );
}
