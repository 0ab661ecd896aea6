import { basename, dirname } from 'node:path';

import type { Disk, DiskFile } from '@electron/main/services/journal/disk';

import { FIXED_NOW_MS } from './clock';

/** A change of a file that a power cut may undo, wholly or in parts. */
type FileChange =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly sizeBytes: number };

interface FileNode {
  readonly kind: 'file';
  /** As the disk has it for certain. */
  durable: Uint8Array<ArrayBuffer>;
  /** As whoever reads it now sees it. */
  current: Uint8Array<ArrayBuffer>;
  pending: FileChange[];
}

/** Names that change in a folder in one step; null takes a name away. */
type FolderChange = readonly (readonly [name: string, node: DiskNode | null])[];

interface FolderNode {
  readonly kind: 'folder';
  durable: Map<string, DiskNode>;
  current: Map<string, DiskNode>;
  pending: FolderChange[];
}

type DiskNode = FileNode | FolderNode;

const newFolder = (): FolderNode => ({
  kind: 'folder',
  durable: new Map(),
  current: new Map(),
  pending: [],
});

/** What a power cut makes of one unsynced change. */
export interface PowerCut {
  readonly keepsFolderChange: () => boolean;
  /** `tail`: the write's second half only, zeros before it. */
  readonly keepsFileChange: () => 'all' | 'none' | 'head' | 'tail';
}

const always = (folders: boolean, files: ReturnType<PowerCut['keepsFileChange']>): PowerCut => ({
  keepsFolderChange: () => folders,
  keepsFileChange: () => files,
});

/** The worst states in which a disk may be found, by what they do with unsynced changes. */
export const powerCuts: Readonly<Record<string, PowerCut>> = {
  'nothing unsynced is there': always(false, 'none'),
  'everything is there': always(true, 'all'),
  'names are there, contents are not': always(true, 'none'),
  'contents are there, names are not': always(false, 'all'),
  'writes are torn': always(true, 'head'),
  'writes have holes': always(true, 'tail'),
};

/** Synchronisations that are answered and not done, to prove that a test would notice. */
export type Omission = (call: 'sync' | 'syncFolder', path: string) => boolean;

interface SimulationOptions {
  /** Called before every operation that changes anything. */
  readonly onChange?: (disk: SimulatedDisk) => void;
  readonly omits?: Omission;
  /** Throws in place of an operation, as a full disk does. */
  readonly failure?: (call: string, path: string) => Error | null;
}

const missing = (path: string) =>
  Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' as const });

/** A disk in memory that knows what a power cut would leave of it; its top folder is `/`. */
export class SimulatedDisk implements Disk {
  readonly #root: FolderNode;
  readonly #options: SimulationOptions;

  constructor(options: SimulationOptions = {}, root: FolderNode = newFolder()) {
    this.#options = options;
    this.#root = root;
  }

  /** A copy in the same state, unsynced changes included. */
  clone(options: SimulationOptions = {}): SimulatedDisk {
    const copies = new Map<DiskNode, DiskNode>();
    return new SimulatedDisk(options, copyNode(this.#root, copies) as FolderNode);
  }

  /** What is there when the power comes back. */
  afterPowerCut(cut: PowerCut, options: SimulationOptions = {}): SimulatedDisk {
    const survivors = new Map<DiskNode, DiskNode>();
    return new SimulatedDisk(options, surviveCut(this.#root, cut, survivors) as FolderNode);
  }

  openFile = (path: string): Promise<DiskFile> => this.#answer(() => this.#toFile(path));

  createFile = (path: string): Promise<DiskFile> =>
    this.#change('createFile', path, () => {
      const folder = this.#folder(dirname(path));
      const found = folder.current.get(basename(path));
      if (found?.kind === 'file') truncate(found, 0);
      else {
        const file: FileNode = {
          ...{ kind: 'file', pending: [] },
          durable: new Uint8Array(0),
          current: new Uint8Array(0),
        };
        changeNames(folder, [[basename(path), file]]);
      }
      return this.#toFile(path);
    });

  list = (path: string) =>
    this.#answer(() => {
      const node = this.#find(path);
      if (node?.kind !== 'folder') return null;
      return [...node.current].map(([name, { kind }]) => ({ name, isFolder: kind === 'folder' }));
    });

  loadFacts = (path: string) =>
    this.#answer(() => {
      const node = this.#find(path);
      if (node?.kind !== 'file') return null;
      return { sizeBytes: node.current.length, changedAtMs: FIXED_NOW_MS };
    });

  makeFolder = (path: string): Promise<void> =>
    this.#change('makeFolder', path, () => {
      if (this.#find(path) === null) {
        changeNames(this.#folder(dirname(path)), [[basename(path), newFolder()]]);
      }
    });

  rename = (from: string, to: string): Promise<void> =>
    this.#change('rename', to, () => {
      const node = this.#find(from);
      if (node === null) throw missing(from);
      const [source, target] = [this.#folder(dirname(from)), this.#folder(dirname(to))];
      const names = [[basename(from), null] as const, [basename(to), node] as const];
      if (source === target) changeNames(source, names);
      else {
        // Two folders are two changes; a careful caller syncs the new place first.
        changeNames(source, names.slice(0, 1));
        changeNames(target, names.slice(1));
      }
    });

  remove = (path: string): Promise<void> =>
    this.#change('remove', path, () => {
      if (this.#find(path) === null) throw missing(path);
      changeNames(this.#folder(dirname(path)), [[basename(path), null]]);
    });

  syncFolder = (path: string): Promise<void> =>
    this.#change('syncFolder', path, () => {
      const folder = this.#folder(path);
      if (this.#options.omits?.('syncFolder', path) === true) return;
      folder.durable = new Map(folder.current);
      folder.pending = [];
    });

  loadFreeBytes = () => Promise.resolve(1_000_000_000);

  #toFile(path: string): DiskFile {
    const node = this.#find(path);
    if (node?.kind !== 'file') throw missing(path);
    return {
      read: (offset, sizeBytes) =>
        this.#answer(() => node.current.slice(offset, offset + sizeBytes)),
      write: (offset, bytes) => {
        const put = (part: Uint8Array) => {
          node.pending.push({ kind: 'write', offset, bytes: part.slice() });
          node.current = writeInto(node.current, offset, part);
        };
        // A full disk takes a part of the bytes before it says that it is full.
        const onFailure = () => put(bytes.subarray(0, Math.ceil(bytes.length / 2)));
        return this.#change('write', path, () => put(bytes), onFailure);
      },
      truncate: (sizeBytes) => this.#change('truncate', path, () => truncate(node, sizeBytes)),
      sync: () =>
        this.#change('sync', path, () => {
          if (this.#options.omits?.('sync', path) === true) return;
          node.durable = node.current;
          node.pending = [];
        }),
      loadSize: () => this.#answer(() => node.current.length),
      close: () => this.#answer(() => undefined),
    };
  }

  async #change<Value>(
    call: string,
    path: string,
    act: () => Value,
    onFailure: () => void = () => undefined,
  ): Promise<Value> {
    this.#options.onChange?.(this);
    const failure = this.#options.failure?.(call, path) ?? null;
    return this.#answer(() => {
      if (failure === null) return act();
      onFailure();
      throw failure;
    });
  }

  /** Like a real disk, it answers later than it was asked. */
  async #answer<Value>(act: () => Value): Promise<Value> {
    await Promise.resolve();
    return act();
  }

  #find(path: string): DiskNode | null {
    let node: DiskNode = this.#root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next: DiskNode | undefined =
        node.kind === 'folder' ? node.current.get(name) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  #folder(path: string): FolderNode {
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw missing(path);
    return node;
  }
}

function changeNames(folder: FolderNode, change: FolderChange): void {
  folder.pending.push(change);
  applyNames(folder.current, change);
}

function applyNames(names: Map<string, DiskNode>, change: FolderChange): void {
  for (const [name, node] of change) {
    if (node === null) names.delete(name);
    else names.set(name, node);
  }
}

function truncate(file: FileNode, sizeBytes: number): void {
  file.pending.push({ kind: 'truncate', sizeBytes });
  file.current = file.current.slice(0, sizeBytes);
}

function writeInto(into: Uint8Array, offset: number, bytes: Uint8Array) {
  const written = new Uint8Array(Math.max(into.length, offset + bytes.length));
  written.set(into);
  written.set(bytes, offset);
  return written;
}

function copyNode(node: DiskNode, copies: Map<DiskNode, DiskNode>): DiskNode {
  const known = copies.get(node);
  if (known !== undefined) return known;
  if (node.kind === 'file') {
    const copy: FileNode = { ...node, pending: [...node.pending] };
    copies.set(node, copy);
    return copy;
  }
  const copy = newFolder();
  copies.set(node, copy);
  const copyNames = (names: ReadonlyMap<string, DiskNode>) =>
    new Map([...names].map(([name, one]) => [name, copyNode(one, copies)] as const));
  copy.durable = copyNames(node.durable);
  copy.current = copyNames(node.current);
  copy.pending = node.pending.map((change) =>
    change.map(([name, one]) => [name, one === null ? null : copyNode(one, copies)] as const),
  );
  return copy;
}

function surviveCut(node: DiskNode, cut: PowerCut, survivors: Map<DiskNode, DiskNode>): DiskNode {
  const known = survivors.get(node);
  if (known !== undefined) return known;
  if (node.kind === 'file') {
    const durable = surviveInFile(node, cut);
    const survivor: FileNode = { kind: 'file', durable, current: durable, pending: [] };
    survivors.set(node, survivor);
    return survivor;
  }
  const survivor = newFolder();
  survivors.set(node, survivor);
  const names = new Map(node.durable);
  for (const change of node.pending) if (cut.keepsFolderChange()) applyNames(names, change);
  for (const [name, one] of names) survivor.durable.set(name, surviveCut(one, cut, survivors));
  survivor.current = new Map(survivor.durable);
  return survivor;
}

function surviveInFile(file: FileNode, cut: PowerCut): Uint8Array<ArrayBuffer> {
  let bytes = file.durable;
  for (const change of file.pending) {
    const kept = cut.keepsFileChange();
    if (kept === 'none') continue;
    if (change.kind === 'truncate') bytes = bytes.slice(0, change.sizeBytes);
    else {
      const middle = Math.ceil(change.bytes.length / 2);
      const part = change.bytes.slice();
      if (kept === 'tail') part.fill(0, 0, middle);
      bytes = writeInto(bytes, change.offset, kept === 'head' ? part.slice(0, middle) : part);
    }
  }
  return bytes;
}
