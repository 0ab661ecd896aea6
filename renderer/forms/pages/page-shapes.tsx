import type { ReactElement } from 'react';

import { toCodeBars } from '@shared/book/layout/blocks/code-bars';
import type { CodeMark, Mark } from '@shared/book/layout/page-list';
import { toRounded } from '@shared/book/layout/rounding';

const toBar = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

function toCodePath({ x, y, sizePt, text }: CodeMark): string {
  const { moduleCount, bars } = toCodeBars(text);
  const module = sizePt / moduleCount;
  let path = '';
  for (let at = 0; at < bars.length; at += 3) {
    const [row = 0, column = 0, length = 0] = bars.slice(at, at + 3);
    const corner = [toRounded(x + column * module), toRounded(y + row * module)] as const;
    path += toBar(...corner, toRounded(length * module), toRounded(module));
  }
  return path;
}

/** Rules by their width in points, and black bars, each kind as the data of one path. */
function toPaths(marks: readonly Mark[]) {
  const rules = new Map<number, string>();
  let bars = '';
  for (const mark of marks) {
    if (mark.kind === 'line') {
      const { widthPt, x1, y1, x2, y2 } = mark;
      rules.set(widthPt, `${rules.get(widthPt) ?? ''}M${x1} ${y1}L${x2} ${y2}`);
    } else if (mark.kind === 'rect') {
      bars += toBar(mark.x, mark.y, mark.width, mark.height);
    } else if (mark.kind === 'code') {
      bars += toCodePath(mark);
    }
  }
  return { rules: [...rules], bars };
}

/** A page's rules and bars in a few paths: as elements each, the bars of one QR code are 350. */
export function PageShapes({ marks }: { readonly marks: readonly Mark[] }): ReactElement {
  const { rules, bars } = toPaths(marks);
  return (
    <>
      {rules.map(([widthPt, path]) => (
        <path key={widthPt} d={path} strokeWidth={widthPt} stroke="currentColor" fill="none" />
      ))}
      {bars === '' ? null : <path d={bars} />}
    </>
  );
}
