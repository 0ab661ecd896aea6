// electron-builder's afterPack: takes away what a folder given as `electronDist` leaves behind.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const leftovers = ['resources/default_app.asar', 'version', '.stamp'];

export async function afterPack({ appOutDir }) {
  await Promise.all(leftovers.map((path) => rm(join(appOutDir, path), { force: true })));
}
