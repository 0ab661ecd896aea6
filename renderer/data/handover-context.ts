import { createContext, useContext } from 'react';

import { notHandedOver, type HandoverState } from './handed-over';

export const HandoverContext = createContext<HandoverState>(notHandedOver);

/** Whether the open book has passed on. */
export function useHandoverState(): HandoverState {
  return useContext(HandoverContext);
}

/** Whether nothing of the open book can be changed: what writes is then not offered. */
export function useIsReadOnly(): boolean {
  return useHandoverState().handedOver !== null;
}

/** Whether the open book went to a receiver, also while it is open again for a 补交. */
export function useHasPassedOn(): boolean {
  const { handedOver, openSupplement } = useHandoverState();
  return handedOver !== null || openSupplement !== null;
}
