/** What stands before the book's first section is called. */
export const frontName = '封面和目录';
