import { Button } from 'antd';
import { useState } from 'react';

import { Dialog } from '../../../ui/dialog';

interface CalendarDialogProps {
  readonly onSave: (hasAlarms: boolean) => void;
  readonly onClose: () => void;
}

/** 导出日历: with or without a reminder to send the notice. */
export function CalendarDialog({ onSave, onClose }: CalendarDialogProps) {
  const [hasAlarms, setAlarms] = useState(true);
  return (
    <Dialog
      title="导出日历文件"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => onSave(hasAlarms)}>
            导出
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          把定了日子的行存成 .ics
          文件，发到手机上打开，就进了手机日历。计划改了以后再导出、再打开一次，日历里的会跟着改，不会重复。
        </p>
        <label className="check">
          <input
            type="checkbox"
            checked={hasAlarms}
            onChange={(event) => setAlarms(event.target.checked)}
          />
          提前5天提醒发通知
        </label>
      </div>
    </Dialog>
  );
}
