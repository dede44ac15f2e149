// The package carries no types of its own; these are the parts of it that the build uses.
declare module 'subset-font' {
  export interface SubsetOptions {
    readonly keepAllGlyphs?: boolean;
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
  }
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Uint8Array>;
}
