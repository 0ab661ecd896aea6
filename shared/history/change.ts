import { diffText, type TextPiece } from './text-diff';

/**
 * One thing that was changed, ready to be shown.
 *
 * - `text`: a longer text, its pieces marked; `label` says which one of several, as 第 2 段.
 * - `swap`: something short that became something else, as 王建国：出席 → 事假（出差）.
 * - `note`: a sentence; `photoId` names the picture that it speaks of, if any.
 */
export type Change =
  | { readonly kind: 'text'; readonly label: string; readonly pieces: readonly TextPiece[] }
  | {
      readonly kind: 'swap';
      readonly label: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'note'; readonly text: string; readonly photoId: string | null };

/** A changed text; none if it is the same. */
export function toTextChange(before: string, after: string, label = ''): readonly Change[] {
  return before === after ? [] : [{ kind: 'text', label, pieces: diffText(before, after) }];
}

/** Something short that was replaced; none if it is the same. */
export function toSwap(before: string, after: string, label = ''): readonly Change[] {
  return before === after ? [] : [{ kind: 'swap', label, before, after }];
}

export function toNote(text: string, photoId: string | null = null): Change {
  return { kind: 'note', text, photoId };
}
