import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import { addKind, dropKind, type KindChoice } from '@shared/domain/kinds-of-record';
import type { RecordContent } from '@shared/domain/record';
import { isOwnSlot, toKindName, type RecordKind } from '@shared/domain/record-kind';
import { hasOwnText } from '@shared/domain/sheets/sheets-of';

import { useBook } from '../../../data/book-context';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import { useLive } from '../../../data/use-live';
import { toOfferedKinds, type OfferedKind } from '../../../forms/new-record/find-kinds';
import { useQuestion } from '../../../ui/questions';

import { usePeople } from './people';

/** What can still be added; of the user's own kinds a record has one at most. */
function useOtherKinds(kinds: readonly RecordKind[]): readonly OfferedKind[] {
  const { db } = useBook();
  const ownKinds = useLive(() => loadOwnKinds(db), [db]) ?? [];
  const hasOwn = kinds.some(isOwnSlot);
  return toOfferedKinds(ownKinds).filter(({ choice }) =>
    typeof choice === 'string' ? !kinds.includes(choice) : !hasOwn,
  );
}

/** The dropped own kind whose text another one would take the place of; null if nothing is lost. */
function leftByOther(content: RecordContent, choice: KindChoice): string | null {
  const { ownKind } = content;
  if (typeof choice === 'string' || !ownKind || ownKind.kindId === choice.id) return null;
  return hasOwnText(content, 'own') ? ownKind.name : null;
}

/** 类别: what one event counts as; the first one heads the page, each has its own number. */
export function KindsField() {
  const { getValues, setValue } = useFormContext<RecordContent>();
  const [kinds, ownKind] = useWatch<RecordContent, ['kinds', 'ownKind']>({
    name: ['kinds', 'ownKind'],
  });
  const { members } = usePeople();
  const others = useOtherKinds(kinds);
  const nameOf = (kind: RecordKind) => toKindName({ kinds, ownKind }, kind);
  const ask = useQuestion();
  const put = (next: RecordContent) => {
    // Parts first: the form of a kind is shown as soon as the kind is there.
    for (const [name, value] of Object.entries(next)) {
      const key = name as keyof RecordContent;
      if (name !== 'kinds' && getValues(key) !== value) setValue(key, value as never);
    }
    setValue('kinds', next.kinds, { shouldDirty: true });
  };
  const add = async (key: string) => {
    const choice = others.find((one) => one.key === key)?.choice;
    if (choice === undefined) return;
    const left = leftByOther(getValues(), choice);
    const isSure =
      left === null ||
      (await ask({
        title: `不要“${left}”里写的内容了？`,
        text: `一份记录只能有一个自定类别。加上新的一类，先前在${left}一栏里写的就没有了。`,
        yes: '加上新的',
        no: '留着',
      }));
    if (isSure) put(addKind(getValues(), choice, members));
  };
  const drop = async (kind: RecordKind) => {
    const name = nameOf(kind);
    const isSure =
      !hasOwnText(getValues(), kind) ||
      (await ask({
        title: `去掉“${name}”？`,
        text: `${name}一栏里已经写了内容。去掉后这些内容不印在记录上；归档以前再加回来，内容还在。`,
        yes: '去掉',
        no: '留着',
      }));
    if (isSure) put(dropKind(getValues(), kind));
  };
  return (
    <div className="kinds-field span-12" role="group" aria-label="类别">
      <span className="field-label">类别</span>
      {kinds.map((kind, index) => (
        <span key={kind} className="kind-chosen">
          {nameOf(kind)}
          {index > 0 ? (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                put({ ...getValues(), kinds: [kind, ...kinds.filter((one) => one !== kind)] })
              }
            >
              作标题
            </button>
          ) : null}
          {kinds.length > 1 ? (
            <Button
              size="small"
              onClick={() => void drop(kind)}
              aria-label={`去掉类别：${nameOf(kind)}`}
            >
              去掉
            </Button>
          ) : null}
        </span>
      ))}
      <select
        className="select choices-other"
        aria-label="同一次活动再加一个类别"
        value=""
        onChange={(event) => void add(event.target.value)}
      >
        <option value="">再加一类……</option>
        {others.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
