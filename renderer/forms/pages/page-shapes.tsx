import type { ReactElement } from 'react';

import type { Mark } from '@shared/book/layout/page-list';

/** Rules by their width in points, and black bars, each kind as the data of one path. */
function toPaths(marks: readonly Mark[]) {
  const rules = new Map<number, string>();
  let bars = '';
  for (const mark of marks) {
    if (mark.kind === 'line') {
      const { widthPt, x1, y1, x2, y2 } = mark;
      rules.set(widthPt, `${rules.get(widthPt) ?? ''}M${x1} ${y1}L${x2} ${y2}`);
    } else if (mark.kind === 'rect') {
      const { x, y, width, height } = mark;
      bars += `M${x} ${y}h${width}v${height}h${-width}z`;
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
