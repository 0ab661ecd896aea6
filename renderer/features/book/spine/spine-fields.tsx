import { Button } from 'antd';

import { MOST_VOLUMES, type ArchiveMarks } from '@shared/book/spine/spine-label';

import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';

import type { readSpineChoice, SpineChoice, SpineProposal } from './spine-choice';

/** 保管期限 as archives word it; practice differs, so any other may be typed. */
const retentions = ['永久', '30年', '10年'];

interface SpineFieldsProps {
  readonly choice: SpineChoice;
  readonly proposal: SpineProposal;
  readonly errors: ReturnType<typeof readSpineChoice>['errors'];
  /** How the proposed width was reckoned. */
  readonly widthWords: string;
  readonly archive: Omit<ArchiveMarks, 'boxNumber'>;
  readonly onChange: (part: Partial<SpineChoice>) => void;
  readonly onArchive: (part: Partial<SpineFieldsProps['archive']>) => void;
}

function Volumes({ choice, proposal, errors, onChange }: SpineFieldsProps) {
  return (
    <div className="book-spine-row">
      <LineInput
        label="年度"
        hint="几年合订写成2025-2026"
        value={choice.years ?? String(proposal.bookYear)}
        error={errors.years}
        onChange={(years) => onChange({ years })}
      />
      <Field label="装订成">
        {(control) => (
          <select
            {...control}
            className="select numeric"
            value={choice.volumeCount}
            onChange={({ target }) => onChange({ volumeCount: Number(target.value) })}
          >
            {Array.from({ length: MOST_VOLUMES }, (_, index) => (
              <option key={index} value={index + 1}>
                {index + 1} 册
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function Texts({ choice, proposal, errors, onChange }: SpineFieldsProps) {
  return (
    <>
      <LineInput
        label="支部"
        value={choice.branchName ?? proposal.branchName}
        error={errors.branchName}
        onChange={(branchName) => onChange({ branchName })}
      />
      <LineInput
        label="书名"
        value={choice.title ?? proposal.title}
        error={errors.title}
        onChange={(title) => onChange({ title })}
      />
    </>
  );
}

function Width({ choice, proposal, errors, widthWords, onChange }: SpineFieldsProps) {
  return (
    <div className="stack book-spine-width">
      <LineInput
        label="标签宽（毫米）"
        hint={widthWords}
        value={choice.width ?? String(proposal.widthMm)}
        error={errors.width}
        onChange={(width) => onChange({ width })}
      />
      {choice.width === null ? null : (
        <div>
          <Button size="small" onClick={() => onChange({ width: null })}>
            按页数算
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the label says, how wide it is, and what the archive asks for. */
export function SpineFields(props: SpineFieldsProps) {
  const { choice, archive, onChange, onArchive } = props;
  return (
    <div className="stack">
      <Texts {...props} />
      <Volumes {...props} />
      <Width {...props} />
      <fieldset className="plain-fieldset">
        <legend className="field-label">档案室要的，没有就空着</legend>
        <div className="book-spine-row">
          <LineInput
            label="全宗号"
            value={archive.fondsNumber}
            onChange={(fondsNumber) => onArchive({ fondsNumber })}
          />
          <LineInput
            label="保管期限"
            offered={retentions}
            value={archive.retention}
            onChange={(retention) => onArchive({ retention })}
          />
          <LineInput
            label="盒号"
            value={choice.boxNumber}
            onChange={(boxNumber) => onChange({ boxNumber })}
          />
        </div>
      </fieldset>
    </div>
  );
}
