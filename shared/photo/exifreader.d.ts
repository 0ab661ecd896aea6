/**
 * The one function used of exifreader. Its own types bring Node's globals into `shared/`, which is
 * to see neither DOM nor Node, so the source module is imported and described here.
 */
declare module 'exifreader/src/exif-reader.js' {
  interface ExifTag {
    readonly value: unknown;
    readonly description: string;
  }

  export function load(
    data: ArrayBuffer,
    options: {
      readonly expanded: true;
      readonly includeTags: { readonly exif: readonly string[] };
    },
  ): { readonly exif?: Readonly<Record<string, ExifTag>> };
}
