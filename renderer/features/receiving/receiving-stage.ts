import type { Takeover } from '@shared/domain/takeover';
import type { BookManifest } from '@shared/package/book-format';
import type { BookRefusal } from '@shared/package/open-book';
import type { PackageJudgement } from '@shared/receiving/judge-package';
import type { PackageFacts } from '@shared/receiving/package-facts';
import type { Problem } from '@shared/util/result';

import type { Supplement } from '../../data/receiving/read-supplement';
import type { TakenOverBook } from '../../data/receiving/take-over';
import type { OpenedPackage } from '../../workers/package/client';

import type { ReceivedFile } from './received-file';

/** A package that was opened, checked and held against the books of this machine. */
export interface JudgedPackage {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly opened: OpenedPackage;
  readonly manifest: BookManifest;
  readonly facts: PackageFacts;
  readonly judgement: PackageJudgement;
  /** What the open book does not have; null where it did not come from the giver's. */
  readonly supplement: Supplement | null;
}

/** 接收, step by step; nothing is stored before the user has seen every check and decided. */
export type ReceivingStage =
  | { readonly kind: 'choosing'; readonly problem: Problem | null }
  /** `problem` says why the passphrase before did not open it. */
  | { readonly kind: 'passphrase'; readonly file: ReceivedFile; readonly problem: Problem | null }
  | {
      readonly kind: 'working';
      readonly fileName: string;
      /** A 补交 comes in as one commit, which is not stopped half-way. */
      readonly canCancel: boolean;
    }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: BookRefusal }
  | {
      readonly kind: 'judged';
      readonly judged: JudgedPackage;
      /** Why taking it in did not succeed. */
      readonly problem: Problem | null;
    }
  | { readonly kind: 'taken-over'; readonly book: TakenOverBook; readonly name: string }
  | { readonly kind: 'supplemented'; readonly takeover: Takeover };
