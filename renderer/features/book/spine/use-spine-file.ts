import { useState } from 'react';

import type { PageList } from '@shared/book/layout/page-list';
import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { typesetter } from '../../../forms/pages/typesetter';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';

export type SpineFileState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly location: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

async function saveFile(pages: PageList): Promise<SpineFileState> {
  const made = await typesetter.makePdf({ pages, photos: new Map(), madeAtMs: clock.nowMs() });
  if (!made.ok) return { kind: 'failed', problem: made.error };
  if (made.value === null) return { kind: 'idle' };
  const suggestedName = `${toFileNamePart(pages.title)}.pdf`;
  const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
  if (!saved.ok) return { kind: 'failed', problem: saved.error };
  if (saved.value.outcome === 'cancelled') return { kind: 'idle' };
  return { kind: 'saved', location: saved.value.location };
}

/** Saves the sheet of labels; of a page or three, so it cannot be stopped. */
export function useSpineFile() {
  const [state, setState] = useState<SpineFileState>({ kind: 'idle' });
  const save = async (pages: PageList) => {
    setState({ kind: 'working' });
    setState(await saveFile(pages));
  };
  const fail = (problem: Problem) => setState({ kind: 'failed', problem });
  return { state, save, fail };
}
