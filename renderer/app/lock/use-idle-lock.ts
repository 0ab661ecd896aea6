import { useEffect, useEffectEvent } from 'react';

import type { IdleMinutes } from '@shared/lock/window-lock';

import { clock } from '../../platform/clock';

/** A machine that slept is found idle at the first look after it woke. */
const LOOK_MS = 5000;

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

/** Calls back once after so many minutes without any input; never for null. */
export function useIdleLock(minutes: IdleMinutes, onIdle: () => void): void {
  const lock = useEffectEvent(onIdle);
  useEffect(() => {
    if (minutes === null) return;
    let lastInputMs = clock.nowMs();
    const note = () => {
      lastInputMs = clock.nowMs();
    };
    const options = { capture: true, passive: true };
    for (const name of inputs) window.addEventListener(name, note, options);
    const timer = setInterval(() => {
      if (clock.nowMs() - lastInputMs >= minutes * 60_000) lock();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const name of inputs) window.removeEventListener(name, note, options);
    };
  }, [minutes]);
}
