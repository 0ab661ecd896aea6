import { signatureSizes } from '@shared/book/booklet/to-booklet';

import { Field } from '../../../ui/field';
import { RadioChoice } from '../../../ui/radio-choice';

import type { PrintChoice, PrintPaper } from './print-choice';

const papers: readonly (readonly [PrintPaper, string])[] = [
  ['duplex', 'A4 双面'],
  ['simplex', 'A4 单面'],
  ['booklet', 'A3 小册子（对折，骑马订）'],
];

/** Sheets from thin typing paper to card, by their usual weights; thickness in millimetres. */
const thicknesses: readonly (readonly [number, string])[] = [
  [0.08, '薄，70 克'],
  [0.1, '普通，80 克'],
  [0.13, '厚，100 克'],
  [0.16, '很厚，120 克'],
];

interface PaperChoiceProps {
  readonly choice: PrintChoice;
  readonly onChange: (part: Partial<PrintChoice>) => void;
}

function BookletFields({ choice, onChange }: PaperChoiceProps) {
  return (
    <div className="book-booklet">
      <Field label="每帖最多">
        {(control) => (
          <select
            {...control}
            className="select numeric"
            value={choice.pagesPerSignature}
            onChange={({ target }) => {
              const size = signatureSizes.find((one) => String(one) === target.value);
              if (size) onChange({ pagesPerSignature: size });
            }}
          >
            {signatureSizes.map((size) => (
              <option key={size} value={size}>
                {size} 页（{size / 4} 张纸）
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="纸的厚薄">
        {(control) => (
          <select
            {...control}
            className="select"
            value={choice.paperThicknessMm}
            onChange={({ target }) => onChange({ paperThicknessMm: Number(target.value) })}
          >
            {thicknesses.map(([thicknessMm, name]) => (
              <option key={thicknessMm} value={thicknessMm}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="field-hint">
        打印时选“双面、短边翻转”和“实际大小”。每帖按折叠记号对折、订好，再摞起来。
      </p>
    </div>
  );
}

/** How pages come on paper. */
export function PaperChoice(props: PaperChoiceProps) {
  const { choice, onChange } = props;
  return (
    <div className="stack">
      <RadioChoice
        legend="用什么纸"
        name="book-paper"
        options={papers}
        chosen={choice.paper}
        onChoose={(paper) => onChange({ paper })}
      />
      {choice.paper === 'booklet' ? <BookletFields {...props} /> : null}
      {choice.paper === 'duplex' ? (
        <p className="field-hint">打印时选“双面、长边翻转”和“实际大小”。</p>
      ) : null}
    </div>
  );
}
