import { assertNever } from '@shared/util/assert';

import { ConfirmStep } from '../confirm/confirm-step';
import { GapsStep } from '../gaps/gaps-step';
import { CountedGate } from '../held/counted-gate';
import { HeldStep } from '../held/held-step';
import type { Counting } from '../held/use-counted';
import { ItemsStep } from '../items/items-step';
import { ListStep } from '../list/list-step';
import { PackageStep } from '../package/package-step';
import type { StepPath } from '../steps';

import type { HandoverEditor } from './use-handover-editor';

interface StepBodyProps {
  readonly path: StepPath;
  readonly editor: HandoverEditor;
  readonly counting: Counting;
}

/** What a step asks or shows. */
export function StepBody({ path, editor, counting }: StepBodyProps) {
  const { recount } = counting;
  switch (path) {
    case 'held':
      return (
        <CountedGate counting={counting}>
          {(counted) => <HeldStep editor={editor} counted={counted} onRecount={recount} />}
        </CountedGate>
      );
    case 'items':
      return <ItemsStep editor={editor} />;
    case 'gaps':
      return (
        <CountedGate counting={counting}>
          {({ gaps }) => <GapsStep editor={editor} gaps={gaps} onRecount={recount} />}
        </CountedGate>
      );
    case 'list':
      return <ListStep editor={editor} />;
    case 'package':
      return <PackageStep handover={editor.handover} />;
    case 'confirm':
      return <ConfirmStep handover={editor.handover} />;
    default:
      return assertNever(path, 'step');
  }
}
