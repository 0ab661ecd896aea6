import { Button } from 'antd';
import { memo, type KeyboardEvent } from 'react';
import { Link } from 'react-router';

import { formatMonthDay, toWeekday, weekdayCharacter } from '@shared/domain/calendar';
import { tryParseTime } from '@shared/domain/parse-time';
import type { PlanItem } from '@shared/domain/plan';
import { recordKindFacts, recordKinds, type BuiltInKind } from '@shared/domain/record-kind';
import { readPlanDay } from '@shared/plan/read-plan-day';
import { succeed, type Result } from '@shared/util/result';
import { isWorkingDay } from '@shared/util/working-days';

import { ParsedCell } from '../../../ui/parsed-cell';
import { TextCell } from '../../../ui/text-cell';

interface LineRowProps {
  readonly item: PlanItem;
  readonly year: number;
  /** Number within the month, from 1. */
  readonly number: number;
  readonly onChange: (item: PlanItem, previousMonth: number) => void;
  readonly onRemove: (item: PlanItem) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onAddAfter: (item: PlanItem) => void;
}

const texts = [
  { column: 'theme', name: '主题' },
  { column: 'place', name: '地点' },
  { column: 'who', name: '负责人' },
  { column: 'note', name: '备注' },
] as const;

/** 17日 周六 休: the day, its weekday, and whether it is a day off. */
function toDayWords({ on }: PlanItem): string {
  if (on === null) return '';
  const off = isWorkingDay(on) ? '' : ' 休';
  return `${formatMonthDay(on).replace(/^.*月/, '')} 周${weekdayCharacter(toWeekday(on))}${off}`;
}

function readTime(text: string): Result<string | null, string> {
  return text.trim() === '' ? succeed(null) : tryParseTime(text);
}

/** One line of the plan; its cells are reached by Tab, and those below by Enter. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { item, year, number } = props;
  const onChange = (next: PlanItem) => props.onChange(next, item.month);
  const label = (name: string) => `${name}（${item.month}月第${number}行）`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    props.onMove(item.id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <tr className="entry-line plan-line" data-line={item.id} onKeyDown={onKeyDown}>
      <td className="plan-day">
        <ParsedCell
          className="entry-input"
          label={label('日子')}
          column="day"
          placeholder="日子未定"
          shown={toDayWords(item)}
          parse={(text) =>
            text.trim() === ''
              ? succeed({ month: item.month, on: null })
              : readPlanDay(text.replace(/休$/, ''), { year, month: item.month })
          }
          onChange={(place) => onChange({ ...item, ...place })}
        />
      </td>
      <td className="plan-time">
        <ParsedCell
          className="entry-input"
          label={label('时间')}
          column="time"
          placeholder="时间"
          shown={item.at ?? ''}
          parse={readTime}
          onChange={(at) => onChange({ ...item, at })}
        />
      </td>
      <td className="plan-kind">
        <select
          className="entry-input"
          aria-label={label('类别')}
          data-column="kind"
          value={item.kind}
          onChange={(event) => onChange({ ...item, kind: event.target.value as BuiltInKind })}
        >
          {recordKinds.map((kind) => (
            <option key={kind} value={kind}>
              {recordKindFacts[kind].name}
            </option>
          ))}
        </select>
      </td>
      {texts.map(({ column, name }) => (
        <td key={column} className={`plan-${column}`}>
          <TextCell
            label={label(name)}
            column={column}
            placeholder={name}
            value={item[column]}
            onChange={(value) => onChange({ ...item, [column]: value })}
          />
        </td>
      ))}
      <td className="plan-tools">
        <span className="entry-tool-row">
          <Link
            to={`/plan/${year}/lines/${item.id}`}
            aria-label={`会前准备（${item.month}月第${number}行）`}
          >
            会前
          </Link>
          <Button
            size="small"
            type="text"
            aria-label={label('在下面加一行')}
            title="在下面加一行"
            onClick={() => props.onAddAfter(item)}
          >
            加
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={label('删除')}
            onClick={() => props.onRemove(item)}
          >
            删
          </Button>
        </span>
      </td>
    </tr>
  );
});
