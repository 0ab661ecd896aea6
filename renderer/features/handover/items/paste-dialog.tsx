import { Button } from 'antd';
import { useState } from 'react';

import type { HandoverItem } from '@shared/domain/handover';
import { readPastedItems } from '@shared/handover/items/read-pasted-items';
import { newId } from '@shared/util/ids';

import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';

interface PasteDialogProps {
  readonly onTake: (items: readonly HandoverItem[]) => void;
  readonly onClose: () => void;
}

/** Rows out of a table that lies elsewhere, as an old list in WPS or Excel. */
export function PasteDialog({ onTake, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const items = readPastedItems(text, newId);
  return (
    <Dialog
      title="粘贴几行"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={items.length === 0} onClick={() => onTake(items)}>
            加到清单{items.length === 0 ? '' : `（${items.length}行）`}
          </Button>
        </>
      }
    >
      <Field
        label="从 WPS 或 Excel 复制后粘贴到这里"
        hint="带表头的按表头认；不带的按名称、年度、载体、数量、单位、起止页、保管期限、存放位置、完好情况、备注的次序。认不出的写进备注。"
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea handover-paste"
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
