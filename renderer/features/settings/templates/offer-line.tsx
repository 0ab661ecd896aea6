import { useId } from 'react';

import type { TemplateOffer } from '@shared/template/plan-template';

const stateNames: Readonly<Record<TemplateOffer['state'], string>> = {
  new: '这里没有',
  changes: '会改动现有的',
  same: '已经有，一样的',
  refused: '不能取用',
};

interface OfferLineProps {
  readonly offer: TemplateOffer;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One thing of a template: a tick takes it, and what it would change stands below. */
export function OfferLine({ offer, isTicked, onTick }: OfferLineProps) {
  const { title, state, details, change } = offer;
  const detailsId = useId();
  return (
    <li className="template-offer">
      <label className="check">
        <input
          type="checkbox"
          checked={isTicked && change !== null}
          disabled={change === null}
          aria-describedby={detailsId}
          onChange={(event) => onTick(event.target.checked)}
        />
        {title}
      </label>
      <span className="template-state field-hint">{stateNames[state]}</span>
      <ul id={detailsId} className="template-details">
        {details.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </li>
  );
}
