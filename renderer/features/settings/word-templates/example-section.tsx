import { Button } from 'antd';
import { useState } from 'react';

import { toOwnPart, slotOf } from '@shared/domain/own-kind-part';
import type { ExampleKind } from '@shared/word/forms/example-form';
import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import { useLive } from '../../../data/use-live';
import { toOfferedKinds, type OfferedKind } from '../../../forms/new-record/find-kinds';
import { SavedNote } from '../../../forms/pages/saved-note';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';
import { Field } from '../../../ui/field';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { askWord } from '../../../workers/word/client';

function toExampleKind({ choice }: OfferedKind): ExampleKind {
  if (typeof choice === 'string') return { kinds: [choice] };
  return { kinds: [slotOf(choice)], ownKind: toOwnPart(choice) };
}

/** 现成的样表: a form with all fields in their places, to be changed in WPS. */
export function ExampleSection() {
  const { db } = useBook();
  const kinds = toOfferedKinds(useLive(() => loadOwnKinds(db), [db]) ?? []);
  const [key, setKey] = useState<string>('theme-day');
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [location, setLocation] = useState<string | null>(null);
  const save = async () => {
    const kind = kinds.find((one) => one.key === key);
    if (!kind) return;
    setWorking(true);
    setProblem(null);
    setLocation(null);
    const made = await askWord('example', { kind: toExampleKind(kind), madeAtMs: clock.nowMs() });
    setWorking(false);
    if (!made.ok) {
      setProblem(made.error);
      return;
    }
    const suggestedName = `${toFileNamePart(`${kind.name} 样表`)}.docx`;
    const saved = await host.files.save({ suggestedName, kind: 'docx', bytes: made.value });
    if (!saved.ok) setProblem(saved.error);
    else if (saved.value.outcome === 'saved') setLocation(saved.value.location);
  };
  return (
    <Section title="现成的样表" note="字段都在位置上，拿去在 WPS 里改成自己的样子">
      <div className="stack">
        <Field label="哪一类的样表">
          {(control) => (
            <select
              {...control}
              className="input"
              value={key}
              onChange={(event) => setKey(event.target.value)}
            >
              {kinds.map((kind) => (
                <option key={kind.key} value={kind.key}>
                  {kind.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="actions">
          <Button disabled={isWorking} onClick={() => void save()}>
            保存样表
          </Button>
          <span role="status">{isWorking ? '正在生成……' : ''}</span>
        </div>
        {problem ? <ProblemNote problem={problem} /> : null}
        {location === null ? null : <SavedNote location={location} onProblem={setProblem} />}
      </div>
    </Section>
  );
}
