import { createTypesetter } from '../../workers/typeset/typesetter';

/** The one typesetting worker of the window: its fonts are read once. */
export const typesetter = createTypesetter();
