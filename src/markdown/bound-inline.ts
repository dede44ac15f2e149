import type { MarkdownIt, Token } from 'markdown-it';
import { findClosing, parseSegment, type Segment } from '../model/bound-text.ts';

/** The bound segment that a token of type `bound` carries. */
export function segmentOf(token: Token): Segment {
  return (token.meta as { readonly segment: Segment }).segment;
}

/**
 * The inline rule for bound text `[[…]]`. It runs before the rules for links and emphasis, so that no
 * character in bound text is parsed as markup. Malformed segments stay text; the linter refuses them.
 */
export function boundInline(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'bound', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false;
    const close = findClosing(state.src, state.pos);
    if (close < 0 || close + 2 > state.posMax) return false;
    const segment = parseSegment(state.src.slice(state.pos + 2, close), state.pos);
    if (!('kind' in segment)) return false;
    if (!silent) {
      const token = state.push('bound', '', 0);
      token.meta = { segment };
      token.content = state.src.slice(state.pos, close + 2);
    }
    state.pos = close + 2;
    return true;
  });
}
