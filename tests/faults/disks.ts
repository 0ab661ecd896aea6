import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

import { nobody } from '@scripts/testing/plain-user';

import { cleanUpAtEnd } from './clean-up';

/** A small disk of its own under a folder. */
export interface TrialDisk {
  readonly folder: string;
  /** Takes it away, whatever still holds it. */
  readonly remove: () => void;
}

/** A disk that can lose its power. */
export interface CuttableDisk extends TrialDisk {
  /**
   * Ends all writing at once: what the system has not yet written to the disk is gone, the
   * file system's journal too (EXT4_IOC_SHUTDOWN with NOLOGFLUSH).
   */
  readonly cutPower: () => void;
  /** What a start of the machine does: unmounts and mounts, which replays the journal. */
  readonly startAgain: () => void;
}

function run(program: string, words: readonly string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function mountAt(folder: string, words: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  run('mount', [...words, folder]);
  chownSync(folder, nobody, nobody);
}

/** Unmounts; a disk that is still held goes as soon as it is let go. */
function unmount(folder: string): void {
  if (spawnSync('umount', [folder]).status === 0) return;
  spawnSync('umount', ['--lazy', folder]);
}

/** Linux: `_IOR('X', 125, __u32)` of fs/ext4/ext4.h with EXT4_GOING_FLAGS_NOLOGFLUSH, 2. */
const shutdownScript =
  'open(my $disk, "<", $ARGV[0]) or die $!; my $flags = pack("L", 2);' +
  'ioctl($disk, 0x8004587d, $flags) or die $!;';

/** Makes an ext4 file system in a file and mounts it over a loop device. */
export function makeCuttableDisk(folder: string, megabytes: number): CuttableDisk {
  const image = `${folder}.image`;
  writeFileSync(image, '');
  truncateSync(image, megabytes * 2 ** 20);
  run('mkfs.ext4', ['-q', '-F', image]);
  const mountImage = () => mountAt(folder, ['-o', 'loop', image]);
  mountImage();
  const forget = cleanUpAtEnd(() => unmount(folder));
  return {
    folder,
    cutPower: () => run('perl', ['-e', shutdownScript, folder]),
    startAgain: () => {
      unmount(folder);
      mountImage();
    },
    remove: () => {
      unmount(folder);
      forget();
      rmSync(folder, { recursive: true, force: true });
      rmSync(image, { force: true });
    },
  };
}

/** Mounts a disk in memory that holds no more than so many megabytes. */
export function makeSmallDisk(folder: string, megabytes: number): TrialDisk {
  mountAt(folder, ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs']);
  const forget = cleanUpAtEnd(() => unmount(folder));
  return {
    folder,
    remove: () => {
      unmount(folder);
      forget();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
