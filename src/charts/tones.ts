import { type SymbolType, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';

/** The look of a series. Tones differ in shape and dash as well as in hue. */
export const tones = ['main', 'second', 'third', 'fourth', 'quiet'] as const;
export type Tone = (typeof tones)[number];

/** The shape of the dots of a series, so that it can be recognised without its hue. */
export const symbols: Readonly<Record<Tone, SymbolType>> = {
  main: symbolCircle,
  second: symbolSquare,
  third: symbolDiamond,
  fourth: symbolTriangle,
  quiet: symbolCircle,
};
