import { Button } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';

import { frameOf } from '@shared/domain/record-kind';
import type { Paragraph, RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { useUndo } from '../../../ui/use-undo';

import { usePeople } from './people';
import { splitParagraphs } from './split-paragraphs';

const blank = (text = ''): Paragraph => ({ id: newId(), speaker: '', text });

interface ParagraphRowProps {
  readonly index: number;
  readonly onAddAfter: (texts: readonly string[]) => void;
  readonly onRemove: () => void;
}

function ParagraphRow({ index, onAddAfter, onRemove }: ParagraphRowProps) {
  const { register, getValues, setValue } = useFormContext<RecordContent>();
  const name = `minutes.${index}.text` as const;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const field = event.currentTarget;
    const isAtEnd = field.selectionStart === field.value.length;
    if (event.key === 'Enter' && !event.shiftKey && isAtEnd) {
      event.preventDefault();
      onAddAfter(['']);
    } else if (event.key === 'Backspace' && field.value === '') {
      event.preventDefault();
      onRemove();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const paragraphs = splitParagraphs(event.clipboardData.getData('text/plain'));
    const [head, ...rest] = paragraphs;
    if (head === undefined || rest.length === 0) return;
    event.preventDefault();
    const field = event.currentTarget;
    const before = field.value.slice(0, field.selectionStart);
    const after = field.value.slice(field.selectionEnd);
    setValue(name, before + head);
    const last = rest.at(-1) ?? '';
    onAddAfter([...rest.slice(0, -1), last + after]);
  };
  return (
    <div className="paragraph">
      <input
        className="input"
        aria-label={`第 ${index + 1} 段的发言人`}
        placeholder="发言人（可不填）"
        list="speakers"
        autoComplete="off"
        {...register(`minutes.${index}.speaker`)}
      />
      <textarea
        className="textarea printed"
        aria-label={`第 ${index + 1} 段`}
        {...register(name)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Button
        onClick={onRemove}
        aria-label={`删除第 ${index + 1} 段`}
        disabled={getValues('minutes').length === 1}
      >
        删除
      </Button>
    </div>
  );
}

/** 记录正文: paragraphs with an optional speaker; nobody's words are written for them. */
export function MinutesPart() {
  const { control, getValues, setFocus } = useFormContext<RecordContent>();
  const { fields, insert, remove } = useFieldArray({ control, name: 'minutes', keyName: 'key' });
  const { labels } = usePeople();
  const offerUndo = useUndo();
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });

  const addAfter = (index: number, texts: readonly string[]) => {
    insert(index + 1, texts.map(blank), { shouldFocus: false });
    const target = index + texts.length;
    setTimeout(() => setFocus(`minutes.${target}.text`), 0);
  };
  const takeOut = (index: number) => {
    const removed = getValues(`minutes.${index}`);
    remove(index);
    setTimeout(() => setFocus(`minutes.${Math.max(0, index - 1)}.text`), 0);
    if (removed.text !== '' || removed.speaker !== '') {
      offerUndo('已删除一段', () => insert(index, removed));
    }
  };
  return (
    <div className="stack">
      <h3 className="part-heading">{frameOf(kinds).first.contentLabel}</h3>
      <datalist id="speakers">
        {[...labels.values()].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {fields.map((field, index) => (
        <ParagraphRow
          key={field.key}
          index={index}
          onAddAfter={(texts) => addAfter(index, texts)}
          onRemove={() => takeOut(index)}
        />
      ))}
      <div className="actions">
        <Button onClick={() => addAfter(fields.length - 1, [''])}>添加一段</Button>
        <span className="field-hint">在段末按回车也会另起一段；可从 WPS 整篇粘贴。</span>
      </div>
    </div>
  );
}
