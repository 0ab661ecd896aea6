import type { Disk } from '@electron/main/services/journal/disk';
import { nodeDisk } from '@electron/main/services/journal/node-disk';

/** The journal's disk, but nobody waits until it has written. */
export const hastyDisk: Disk = {
  ...nodeDisk,
  openFile: async (path) => ({ ...(await nodeDisk.openFile(path)), sync: () => Promise.resolve() }),
  createFile: async (path) => ({
    ...(await nodeDisk.createFile(path)),
    sync: () => Promise.resolve(),
  }),
  syncFolder: () => Promise.resolve(),
};
