import { Button } from 'antd';

import type { CountedItem } from '@shared/handover/counted-items';
import { setRetentionOfGroup, setWords, wordsOf } from '@shared/handover/items/counted-words';
import { toTotals, toTotalWords } from '@shared/handover/list/totals';
import type { Counted } from '@shared/handover/list/to-handover-list';

import { Section } from '../../../ui/section';
import { PlaceLinks } from '../place-link';
import type { HandoverEditor } from '../sheet/use-handover-editor';

import { HeldTable } from './held-table';
import { RetentionNote } from './retention-note';

interface HeldStepProps {
  readonly editor: HandoverEditor;
  readonly counted: Counted;
  readonly onRecount: () => void;
}

/** 清点: what the program holds, counted; retention and remarks are the user's. */
export function HeldStep({ editor, counted, onRecount }: HeldStepProps) {
  const { items, openLines } = counted;
  const { write, handover } = editor;
  const totals = toTotals(items.map((item) => ({ ...item, medium: 'electronic' as const })));
  const put = (key: string, words: { readonly retention?: string; readonly note?: string }) =>
    write((present) => ({ ...present, countedItems: setWords(present.countedItems, key, words) }));
  const putGroup = (item: CountedItem) =>
    write((present) => ({
      ...present,
      countedItems: setRetentionOfGroup(present.countedItems, items, item),
    }));
  return (
    <>
      <Section title="记录簿里有什么" note={`共${toTotalWords(totals).replace(/^电子/, '')}`}>
        <HeldTable
          items={items}
          wordsOf={(key) => wordsOf(handover.countedItems, key)}
          onWords={put}
          onSameForAll={putGroup}
        />
        <RetentionNote />
        <div className="actions handover-below">
          <Button onClick={onRecount}>重新清点</Button>
          <span className="field-hint">数目由程序清点，改不了；补了记录、照片以后重新清点。</span>
        </div>
      </Section>
      <Section title="没办完的事" note={openLines.length === 0 ? '' : `${openLines.length} 件`}>
        {openLines.length === 0 ? (
          <p>草稿都归档了，没有做到一半的更正，也没有登记着没办结的事。</p>
        ) : (
          <>
            <ul className="ruled-list">
              {openLines.map(({ key, text, places }) => (
                <li key={key}>
                  <span>{text}</span>
                  <PlaceLinks places={places} />
                </li>
              ))}
            </ul>
            <p className="field-hint">能办的先办完；办不完的会印在清单的“未办结事项”里。</p>
          </>
        )}
      </Section>
    </>
  );
}
