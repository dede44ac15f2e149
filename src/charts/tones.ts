import { type SymbolType, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';

/** How a series looks; shape and dash differ as well as the hue. */
export const tones = ['main', 'second', 'third', 'fourth', 'quiet'] as const;
export type Tone = (typeof tones)[number];

/** The shape of a series' dots, which tells it apart without its hue. */
export const symbols: Readonly<Record<Tone, SymbolType>> = {
  main: symbolCircle,
  second: symbolSquare,
  third: symbolDiamond,
  fourth: symbolTriangle,
  quiet: symbolCircle,
};
