import { z } from 'zod';

/** A file name, never a path: separators, control characters and dot names are refused. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  .regex(/^(?!\.{1,2}$)[^/\\:*?"<>|\u0000-\u001f\u007f]+$/u);
