import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import { toDatePart } from '@shared/domain/calendar';
import { syncAttendance } from '@shared/domain/filing';
import type { RecordContent } from '@shared/domain/record';

import { usePeople } from '../editor/people';

/**
 * Told when the roster of the meeting's day changed after the sheet was made: who is missing on
 * it, who is on it without belonging. It is brought up to date by a click, never silently.
 */
export function RosterDriftNote() {
  const { control, getValues, setValue } = useFormContext<RecordContent>();
  const [attendance, startsAt] = useWatch({ control, name: ['attendance', 'startsAt'] });
  const { members, labels } = usePeople();
  if (startsAt === null) return null;
  const date = toDatePart(startsAt);
  const synced = syncAttendance({ ...getValues(), attendance, startsAt }, members, date).attendance;
  const onSheet = new Set(attendance.map((entry) => entry.memberId));
  const onRoster = new Set(synced.map((entry) => entry.memberId));
  const toNames = (ids: readonly string[]) =>
    ids.map((id) => labels.get(id) ?? '已从名册删除的人').join('、');
  const missing = [...onRoster].filter((id) => !onSheet.has(id));
  const strangers = [...onSheet].filter((id) => !onRoster.has(id));
  if (missing.length === 0 && strangers.length === 0) return null;
  return (
    <div className="note note-advice" role="status">
      <p>名册在这份记录开始以后有变动：</p>
      {missing.length === 0 ? null : <p>当天应到、表上没有：{toNames(missing)}。</p>}
      {strangers.length === 0 ? null : <p>表上有、当天不应到：{toNames(strangers)}。</p>}
      <p className="actions">
        <Button onClick={() => setValue('attendance', [...synced], { shouldDirty: true })}>
          按名册更新出席表
        </Button>
        <span className="field-hint">新补入的人先记为出席，请核对；其他人填过的不变。</span>
      </p>
    </div>
  );
}
