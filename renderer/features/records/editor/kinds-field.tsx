import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import { addKind, dropKind } from '@shared/domain/kinds-of-record';
import type { RecordContent } from '@shared/domain/record';
import { recordKindFacts, recordKinds, type RecordKind } from '@shared/domain/record-kind';
import { hasOwnText } from '@shared/domain/sheets/sheets-of';

import { useQuestion } from '../../../ui/questions';

import { usePeople } from './people';

/** 类别: what one event counts as; the first one heads the page, each has its own number. */
export function KindsField() {
  const { getValues, setValue } = useFormContext<RecordContent>();
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  const { members } = usePeople();
  const ask = useQuestion();
  const others = recordKinds.filter((kind) => !kinds.includes(kind));

  const put = (next: RecordContent) => {
    // Parts first: the form of a kind is shown as soon as the kind is there.
    for (const [name, value] of Object.entries(next)) {
      const key = name as keyof RecordContent;
      if (name !== 'kinds' && getValues(key) !== value) setValue(key, value as never);
    }
    setValue('kinds', next.kinds, { shouldDirty: true });
  };
  const drop = async (kind: RecordKind) => {
    const { name } = recordKindFacts[kind];
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
          {recordKindFacts[kind].name}
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
              aria-label={`去掉类别：${recordKindFacts[kind].name}`}
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
        onChange={(event) => put(addKind(getValues(), event.target.value as RecordKind, members))}
      >
        <option value="">再加一类……</option>
        {others.map((kind) => (
          <option key={kind} value={kind}>
            {recordKindFacts[kind].name}
          </option>
        ))}
      </select>
    </div>
  );
}
