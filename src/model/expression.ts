/**
 * The language in which texts, figures and claims name quantities: an id, a decimal, or
 * `name(argument, …)`. There are no operators: every computation has a name that a reader can look up.
 */
export type Expression =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

export type ParseResult =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly offset: number; readonly expected: string };

const tokenPattern = /\s*(?:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(-?\d+(?:\.\d+)?)|([(),]))/y;

interface Token {
  readonly kind: 'id' | 'literal' | 'mark';
  readonly text: string;
  readonly offset: number;
}

function tokenize(text: string): Token[] | number {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const start = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match) return start;
    const kind = match[1] !== undefined ? 'id' : match[2] !== undefined ? 'literal' : 'mark';
    const token = match[1] ?? match[2] ?? match[3] ?? '';
    tokens.push({ kind, text: token, offset: tokenPattern.lastIndex - token.length });
  }
  return tokens;
}

/** Parses an expression; a failure is returned with its offset and what was expected, never thrown. */
export function parseExpression(text: string): ParseResult {
  const tokens = tokenize(text);
  if (typeof tokens === 'number')
    return { ok: false, offset: tokens, expected: 'an id, a decimal, "(", ")" or ","' };
  return parseTokens(tokens, text.length);
}

function parseTokens(tokens: readonly Token[], end: number): ParseResult {
  let position = 0;

  const fail = (expected: string): ParseResult => ({
    ok: false,
    offset: tokens[position]?.offset ?? end,
    expected,
  });

  function parseOne(): ParseResult {
    const token = tokens[position];
    if (token === undefined || token.kind === 'mark') return fail('an id, a decimal or a computation');
    position += 1;
    if (token.kind === 'literal') return { ok: true, expression: { kind: 'literal', text: token.text } };
    if (tokens[position]?.text !== '(') return { ok: true, expression: { kind: 'id', id: token.text } };
    position += 1;
    const args: Expression[] = [];
    while (true) {
      const arg = parseOne();
      if (!arg.ok) return arg;
      args.push(arg.expression);
      const next = tokens[position]?.text;
      if (next !== ',' && next !== ')') return fail('"," or ")"');
      position += 1;
      if (next === ')') return { ok: true, expression: { kind: 'call', name: token.text, args } };
    }
  }

  const result = parseOne();
  if (!result.ok) return result;
  return position === tokens.length ? result : fail('the end of the expression');
}

/** The canonical form, used as a key and shown to curators. */
export function formatExpression(expression: Expression): string {
  if (expression.kind === 'id') return expression.id;
  if (expression.kind === 'literal') return expression.text;
  return `${expression.name}(${expression.args.map(formatExpression).join(', ')})`;
}
