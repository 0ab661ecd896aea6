import { Button } from 'antd';
import { useState } from 'react';

import { emptyItem } from '@shared/handover/items/offered-items';
import { toTotals, toTotalWords } from '@shared/handover/list/totals';
import { newId } from '@shared/util/ids';

import { Section } from '../../../ui/section';
import { RetentionNote } from '../held/retention-note';
import type { HandoverEditor } from '../sheet/use-handover-editor';

import { CONDITION_WORDS_ID, conditionWords, UNIT_WORDS_ID, unitWords } from './item-columns';
import { focusTitle, ItemsTable } from './items-table';
import { OfferedList } from './offered-list';
import { PasteDialog } from './paste-dialog';
import { useItems } from './use-items';

/** 纸质和实物: what exists outside the program, as the user writes it down. */
export function ItemsStep({ editor }: { readonly editor: HandoverEditor }) {
  const itemsEditor = useItems(editor);
  const { items, add } = itemsEditor;
  const [isPasting, setPasting] = useState(false);
  const addRow = () => {
    const added = emptyItem(newId());
    add([added]);
    requestAnimationFrame(() => focusTitle(document.body, added.id));
  };
  return (
    <>
      <Section title="有哪些就勾上" note="勾了才进清单，数量、存放位置在下面填">
        <OfferedList editor={itemsEditor} />
      </Section>
      <Section
        title="纸质材料和实物"
        note={items.length === 0 ? '' : `${items.length} 行\u3000${toTotalWords(toTotals(items))}`}
      >
        {items.length === 0 ? (
          <p>还没有。勾上面的，或者自己加一行。</p>
        ) : (
          <ItemsTable editor={itemsEditor} />
        )}
        <Words id={UNIT_WORDS_ID} words={unitWords} />
        <Words id={CONDITION_WORDS_ID} words={conditionWords} />
        <div className="actions handover-below">
          <Button onClick={addRow}>加一行</Button>
          <Button onClick={() => setPasting(true)}>粘贴几行</Button>
          {items.length === 0 ? null : (
            <span className="field-hint">
              回车到下一行同一栏，Alt 加上下键移动一行；也可以把几行表格直接粘贴到格子里。
            </span>
          )}
        </div>
        <RetentionNote />
      </Section>
      {isPasting ? (
        <PasteDialog
          onTake={(pasted) => {
            add(pasted);
            setPasting(false);
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </>
  );
}

function Words({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}
