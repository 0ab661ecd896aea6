import { Button } from 'antd';
import { useId, useState } from 'react';

import { succeed, type Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import {
  changeWordTemplate,
  deleteWordTemplate,
  loadWordTemplate,
  saveWordTemplate,
  type WordTemplateFacts,
} from '../../../data/repositories/word-templates';
import { useLive } from '../../../data/use-live';
import { useSaver } from '../../../data/use-saver';
import { toOfferedKinds } from '../../../forms/new-record/find-kinds';
import { Field } from '../../../ui/field';
import { useUndo } from '../../../ui/use-undo';

import { FormChooser } from './form-chooser';
import { TryForm } from './try-form';

interface FormItemProps {
  readonly form: WordTemplateFacts;
  readonly onReplace: (file: File) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

/** One of the user's forms: its name, what it is for, and what can be done with it. */
export function FormItem({ form, onReplace, onProblem }: FormItemProps) {
  const { db } = useBook();
  const offerUndo = useUndo();
  const headingId = useId();
  const [isTrying, setTrying] = useState(false);
  const remove = async () => {
    const whole = await loadWordTemplate(db, form.id);
    const deleted = await deleteWordTemplate(db, form.id);
    onProblem(deleted.ok ? null : deleted.error);
    if (!deleted.ok || !whole) return;
    offerUndo(`已删除表格“${form.name}”。`, () => {
      void saveWordTemplate(db, whole).then((back) => onProblem(back.ok ? null : back.error));
    });
  };
  return (
    <li className="word-form" aria-labelledby={headingId}>
      <span id={headingId} className="visually-hidden">
        {form.name}
      </span>
      <div className="word-form-fields">
        <NameField form={form} />
        <KindField form={form} onProblem={onProblem} />
      </div>
      <div className="actions">
        <Button
          aria-expanded={isTrying}
          aria-label={`试填：${form.name}`}
          onClick={() => setTrying((now) => !now)}
        >
          试填
        </Button>
        <FormChooser label="替换" ariaLabel={`替换：${form.name}`} onFile={onReplace} />
        <Button aria-label={`删除：${form.name}`} onClick={() => void remove()}>
          删除
        </Button>
        <span className="field-hint">{Math.max(1, Math.round(form.sizeBytes / 1024))} KB</span>
      </div>
      {isTrying ? <TryForm form={form} /> : null}
    </li>
  );
}

/** Written a moment after the last key, as everything that is typed; a form is never without a name. */
function NameField({ form }: { readonly form: WordTemplateFacts }) {
  const { db } = useBook();
  const [typed, setTyped] = useState<string | null>(null);
  const saver = useSaver(async () => {
    const name = typed?.trim() ?? '';
    if (name === '') return succeed(null);
    const saved = await changeWordTemplate(db, form.id, { name });
    if (saved.ok) setTyped((now) => (now === typed ? null : now));
    return saved;
  });
  return (
    <Field
      label="表格名称"
      error={typed !== null && typed.trim() === '' ? '请写一个名称' : undefined}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          maxLength={200}
          value={typed ?? form.name}
          onChange={(event) => {
            setTyped(event.target.value);
            saver.noteChange();
          }}
          onBlur={() => void saver.flush()}
        />
      )}
    </Field>
  );
}

interface KindFieldProps {
  readonly form: WordTemplateFacts;
  readonly onProblem: (problem: Problem | null) => void;
}

function KindField({ form, onProblem }: KindFieldProps) {
  const { db } = useBook();
  const kinds = toOfferedKinds(useLive(() => loadOwnKinds(db), [db]) ?? []);
  const choose = async (key: string) => {
    const kind = key === '' ? null : (key as WordTemplateFacts['kind']);
    const saved = await changeWordTemplate(db, form.id, { kind });
    onProblem(saved.ok ? null : saved.error);
  };
  return (
    <Field label="用于哪一类">
      {(control) => (
        <select
          {...control}
          className="input"
          value={form.kind ?? ''}
          onChange={(event) => void choose(event.target.value)}
        >
          <option value="">所有类别</option>
          {kinds.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
