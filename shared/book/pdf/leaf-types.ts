import type { TagRole } from '../layout/page-list';

/** Type of the innermost element of a role (ISO 32000-1, 14.8.4). */
export const leafTypes: Readonly<Record<TagRole, string>> = {
  title: 'H1',
  heading: 'H2',
  'item-heading': 'H3',
  paragraph: 'P',
  item: 'LBody',
  'head-cell': 'TH',
  cell: 'TD',
  'contents-line': 'TOCI',
  figure: 'Figure',
  caption: 'Caption',
};
