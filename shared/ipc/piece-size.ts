/** The most that a page reads or writes at once, so that no message holds both processes up. */
export const LARGEST_PIECE_BYTES = 4 * 1024 * 1024;
