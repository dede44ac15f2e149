import type { MarkdownIt } from 'markdown-it';
import { segmentOf } from './bound-inline.ts';

/** The id of a figure that stands alone in its paragraph: `[[figure: id]]`. */
const figureLine = /^\[\[figure:\s*([^\]|\s]+)\s*\]\]$/;

/** Turns a paragraph that holds one figure and nothing else into a token of type `figure`. */
export function figureBlock(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'figure-block', (state) => {
    state.tokens = state.tokens.flatMap((token, index) => {
      const [before, after] = [state.tokens[index - 1], state.tokens[index + 1]];
      if (token.type === 'inline' && figureLine.test(token.content.trim())) {
        const [only] = token.children ?? [];
        const segment = only?.type === 'bound' ? segmentOf(only) : undefined;
        if (segment?.kind !== 'figure') return [token];
        const figure = new state.Token('figure', '', 0);
        figure.block = true;
        figure.map = token.map;
        figure.meta = { id: segment.id };
        return [figure];
      }
      const isFigure = (each: typeof token | undefined): boolean =>
        each?.type === 'inline' && figureLine.test(each.content.trim());
      if (token.type === 'paragraph_open' && isFigure(after)) return [];
      if (token.type === 'paragraph_close' && isFigure(before)) return [];
      return [token];
    });
  });
}
