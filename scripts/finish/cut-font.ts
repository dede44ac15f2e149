import subsetFont, { type SubsetOptions } from 'subset-font';

/** One font file to be cut. */
export interface FontCut {
  readonly font: Uint8Array;
  /** The characters that it is to hold. */
  readonly text: string;
  readonly options: SubsetOptions;
}

/** Cuts a font down to some characters. */
export function cutFont({ font, text, options }: FontCut): Promise<Uint8Array> {
  // What cuts fonts takes nothing but a buffer of its own.
  return subsetFont(Buffer.from(font), text, options);
}
