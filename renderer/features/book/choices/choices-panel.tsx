import {
  pageGridNames,
  pageGrids,
  pageNumberingNames,
  pageNumberings,
} from '@shared/domain/book-design';
import type { BookSection } from '@shared/year-book/book-sections';

import { Field } from '../../../ui/field';
import { RadioChoice } from '../../../ui/radio-choice';

import { BOOK_TITLE_LABEL } from '../uncovered-places';

import { SectionList } from './section-list';
import { Signers } from './signers';
import type { DesignEditor } from './use-design';
import { useFoundField } from './use-found-field';

const grids = pageGrids.map((grid) => [grid, pageGridNames[grid]] as const);
const numberings = pageNumberings.map((one) => [one, pageNumberingNames[one]] as const);

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
      <RadioChoice
        legend="版式"
        name="book-grid"
        options={grids}
        chosen={design.grid}
        onChoose={(grid) => choose({ grid })}
      />
      <RadioChoice
        legend="页码"
        name="book-numbering"
        options={numberings}
        chosen={design.numbering}
        onChoose={(numbering) => choose({ numbering })}
      />
      <Signers editor={editor} />
    </div>
  );
}
