import {
  pageGridNames,
  pageGrids,
  pageNumberingNames,
  pageNumberings,
} from '@shared/domain/book-design';
import type { BookSection } from '@shared/year-book/book-sections';

import { Field } from '../../../ui/field';

import { BOOK_TITLE_LABEL } from '../uncovered-places';

import { SectionList } from './section-list';
import { Signers } from './signers';
import type { DesignEditor } from './use-design';
import { useFoundField } from './use-found-field';

interface ChoiceProps<Key extends string> {
  readonly legend: string;
  readonly keys: readonly Key[];
  readonly names: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
}

function Choice<Key extends string>({ legend, keys, names, value, onChoose }: ChoiceProps<Key>) {
  return (
    <fieldset className="plain-fieldset book-choice">
      <legend className="field-label">{legend}</legend>
      {keys.map((key) => (
        <label key={key} className="check">
          <input
            type="radio"
            name={legend}
            checked={value === key}
            onChange={() => onChoose(key)}
          />
          {names[key]}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoicesPanelProps {
  readonly editor: DesignEditor;
  /** Undefined until they are known. */
  readonly sections: readonly BookSection[] | undefined;
}

/** What is bound in and how it looks. */
export function ChoicesPanel({ editor, sections }: ChoicesPanelProps) {
  const { design, type, choose } = editor;
  const title = useFoundField();
  return (
    <div className="book-panel stack">
      <Field label={BOOK_TITLE_LABEL} hint="不写就印通用的书名。">
        {(control) => (
          <input
            {...control}
            ref={title}
            className="input"
            maxLength={200}
            value={design.title}
            onChange={({ target }) => type({ title: target.value })}
          />
        )}
      </Field>
      <div>
        <p className="field-label">印哪些部分，按什么顺序</p>
        <p className="field-hint">
          按上下键换一行，空格勾选；移动一行按 Alt＋上下键，或者拖左边的横线。
        </p>
        {sections === undefined ? (
          <p className="field-hint">正在读取……</p>
        ) : (
          <SectionList sections={sections} editor={editor} />
        )}
      </div>
      <Choice
        legend="版式"
        keys={pageGrids}
        names={pageGridNames}
        value={design.grid}
        onChoose={(grid) => choose({ grid })}
      />
      <Choice
        legend="页码"
        keys={pageNumberings}
        names={pageNumberingNames}
        value={design.numbering}
        onChoose={(numbering) => choose({ numbering })}
      />
      <Signers editor={editor} />
    </div>
  );
}
