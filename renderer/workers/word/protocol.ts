import type { BookModel } from '@shared/book/model/book-model';
import type { ExampleKind } from '@shared/word/forms/example-form';
import type { FilledForm, FormReading } from '@shared/word/forms/fill-form';
import type { FormValues } from '@shared/word/forms/form-values';
import type { Result } from '@shared/util/result';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is asked of the worker, by what it answers. */
interface WordWork {
  /** A record in the standard form. */
  readonly write: {
    readonly request: {
      readonly book: BookModel;
      readonly photos: ReadonlyMap<string, Blob>;
      readonly madeAtMs: number;
    };
    readonly answer: Bytes;
  };
  /** Which fields a file has, before it is kept. */
  readonly read: {
    readonly request: { readonly bytes: Bytes; readonly vocabulary: FormValues };
    readonly answer: FormReading;
  };
  readonly fill: {
    readonly request: {
      readonly bytes: Bytes;
      readonly values: FormValues;
      readonly photos: ReadonlyMap<string, Blob>;
    };
    readonly answer: FilledForm;
  };
  readonly example: {
    readonly request: { readonly kind: ExampleKind; readonly madeAtMs: number };
    readonly answer: Bytes;
  };
}

export type WordTask = keyof WordWork;
export type WordRequest<Task extends WordTask> = WordWork[Task]['request'];
export type WordAnswer<Task extends WordTask> = Result<WordWork[Task]['answer']>;

/** A message to the worker. */
export type WordMessage = {
  [Task in WordTask]: { readonly task: Task; readonly request: WordRequest<Task> };
}[WordTask];
