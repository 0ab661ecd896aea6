import { isPackageName } from '@shared/superior/gather-branches';

/** A file with the name under which it is told: its path below the chosen folder. */
export interface ChosenFile {
  readonly fileName: string;
  readonly file: File;
}

/** What the user chose: files that may be packages by their names, and the names of the others. */
export interface ChosenFiles {
  readonly packages: readonly ChosenFile[];
  readonly others: readonly string[];
}

/** Names the files so that no two of them are called the same. */
export function toChosenFiles(files: readonly File[]): ChosenFiles {
  const counts = new Map<string, number>();
  const named = files.map((file): ChosenFile => {
    const path = file.webkitRelativePath.split('/').slice(1).join('/');
    const name = path === '' ? file.name : path;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { fileName: count === 1 ? name : `${name}（${count}）`, file };
  });
  const isPackage = ({ file }: ChosenFile) => isPackageName(file.name);
  return {
    packages: named
      .filter(isPackage)
      .sort((one, other) => (one.fileName < other.fileName ? -1 : 1)),
    others: named.filter((one) => !isPackage(one)).map(({ fileName }) => fileName),
  };
}
