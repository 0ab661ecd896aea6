/** As much of pdfmake as the measurement uses; it brings no types of its own. */
declare module 'pdfmake' {
  interface Style {
    readonly font?: string;
    readonly fontSize?: number;
    readonly lineHeight?: number;
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    readonly margin?: readonly [number, number, number, number];
    readonly leadingIndent?: number;
    readonly pageBreak?: 'before';
    readonly id?: string;
    readonly tocItem?: boolean;
  }

  export type Content =
    | (Style & { readonly text: string | readonly Content[] })
    | (Style & { readonly pageReference: string })
    | (Style & { readonly stack: readonly Content[]; readonly unbreakable?: boolean })
    | (Style & { readonly columns: readonly Content[]; readonly columnGap?: number })
    | (Style & { readonly image: string; readonly fit: readonly [number, number] })
    | (Style & { readonly qr: string; readonly fit: number })
    | (Style & { readonly toc: { readonly title: Content } })
    | (Style & {
        readonly table: {
          readonly widths: readonly string[];
          readonly headerRows: number;
          readonly body: readonly (readonly TableCell[])[];
        };
        readonly layout: { readonly hLineWidth: () => number; readonly vLineWidth: () => number };
      });

  export type TableCell = Record<string, never> | (Content & { readonly colSpan?: number });

  export interface DocumentDefinition {
    readonly info: { readonly title: string; readonly author: string };
    readonly pageSize: 'A4';
    readonly pageMargins: readonly [number, number, number, number];
    readonly defaultStyle: Style;
    readonly header: Content;
    readonly footer: (page: number, count: number) => Content;
    readonly content: readonly Content[];
  }

  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { write(path: string): Promise<void> };
  }

  const pdfmake: Pdfmake;
  // The package exports it so.
  // eslint-disable-next-line no-restricted-syntax -- the library has a default export only
  export default pdfmake;
}
