import type { HandoverItem } from '@shared/domain/handover';
import { offeredItems, toItem } from '@shared/handover/items/offered-items';
import { newId } from '@shared/util/ids';

import { useUndo } from '../../../ui/use-undo';

import type { ItemsEditor } from './use-items';

/** What branches usually hand over; it comes on the list only if the user ticks it. */
export function OfferedList({ editor }: { readonly editor: ItemsEditor }) {
  const { items, add, remove, putBack } = editor;
  const offerUndo = useUndo();
  const takeOut = (item: HandoverItem) => {
    const index = items.indexOf(item);
    remove(item.id);
    offerUndo(`已从清单里去掉“${item.title}”`, () => putBack(item, index));
  };
  return (
    <ul className="handover-offered">
      {offeredItems.map((offered) => {
        const listed = items.find(({ title }) => title === offered.title);
        return (
          <li key={offered.title}>
            <label className="check">
              <input
                type="checkbox"
                checked={listed !== undefined}
                onChange={() => {
                  if (listed === undefined) add([toItem(newId(), offered)]);
                  else takeOut(listed);
                }}
              />
              {offered.title}
            </label>
            {offered.hint === '' ? null : <span className="field-hint">{offered.hint}</span>}
          </li>
        );
      })}
    </ul>
  );
}
