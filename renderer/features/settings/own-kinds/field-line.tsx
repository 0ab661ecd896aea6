import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import { ownFieldControlNames, ownFieldControls } from '@shared/domain/own-kind';

import { Field } from '../../../ui/field';

import type { OwnKindValues } from './own-kind-values';
import './own-kinds.css';

interface FieldLineProps {
  readonly index: number;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Where the button that moves a line is found again after the line has moved. */
export const toMoverId = (index: number, by: -1 | 1) =>
  `own-field-${index}-${by === -1 ? 'up' : 'down'}`;

/** One field of the kind: what it is called, how it is filled in, its place. */
export function FieldLine({ index, isLast, onMove, onRemove }: FieldLineProps) {
  const { register, formState } = useFormContext<OwnKindValues>();
  const control = useWatch<OwnKindValues, `fields.${number}.control`>({
    name: `fields.${index}.control`,
  });
  const errors = formState.errors.fields?.[index];
  const place = `第 ${index + 1} 栏`;
  return (
    <li className="own-field-line" aria-label={place}>
      <span className="own-field-place numeric">{index + 1}</span>
      <Field label="栏目名" error={errors?.label?.message} className="own-field-label">
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            autoComplete="off"
            placeholder="如 服务地点"
            {...register(`fields.${index}.label`)}
          />
        )}
      </Field>
      <Field label="怎么填" className="own-field-control">
        {(attributes) => (
          <select {...attributes} className="select" {...register(`fields.${index}.control`)}>
            {ownFieldControls.map((one) => (
              <option key={one} value={one}>
                {ownFieldControlNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {control === 'choice' ? (
        <Field
          label="可选的词（用顿号隔开）"
          error={errors?.choices?.message}
          className="own-field-choices"
        >
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              autoComplete="off"
              placeholder="如 一级、二级、三级"
              {...register(`fields.${index}.choices`)}
            />
          )}
        </Field>
      ) : null}
      <div className="own-field-actions">
        <Button
          id={toMoverId(index, -1)}
          disabled={index === 0}
          aria-label={`上移${place}`}
          onClick={() => onMove(-1)}
        >
          上移
        </Button>
        <Button
          id={toMoverId(index, 1)}
          disabled={isLast}
          aria-label={`下移${place}`}
          onClick={() => onMove(1)}
        >
          下移
        </Button>
        <Button aria-label={`去掉${place}`} onClick={onRemove}>
          去掉
        </Button>
      </div>
    </li>
  );
}
