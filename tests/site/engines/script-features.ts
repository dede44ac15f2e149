import ts from 'typescript';
import { type Engines, type Feature, featureAt, missingIn } from './first-versions.ts';

/** What the scripts of the site have to do with; their own objects share many names with the rest. */
const ofPages =
  /^(AbortSignal|Blob|CSSStyleSheet|Clipboard|DOMTokenList|Document|Element|EventTarget|HTML\w*|History|Navigator|Node|NodeList|Range|SVG\w*|URL|URLSearchParams|Window)$/;

/** Every name that an object of the language or of a page offers, with all that offer it. */
const members = collectMembers();

function collectMembers(): ReadonlyMap<string, readonly Feature[]> {
  const found = new Map<string, Feature[]>();
  const take = (owner: Feature, depth: number): void => {
    for (const [name, feature] of Object.entries(owner) as [string, Feature][]) {
      if (name === '__compat' || !feature.__compat) continue;
      const own = name.replace(/_(static|event)$/, '');
      found.set(own, [...(found.get(own) ?? []), feature]);
      if (depth > 0) take(feature, depth - 1);
    }
  };
  take(featureAt('javascript', 'builtins') ?? {}, 2);
  for (const [name, owner] of Object.entries(featureAt('api') ?? {}))
    if (ofPages.test(name)) take(owner as Feature, 0);
  return found;
}

/**
 * Finds what a script asks of the browser that some of the engines do not have. A name counts only where no object at
 * all offers it there, because a script does not say what its objects are; and only where it is called, built or set,
 * because whatever is asked for and not there is `undefined`.
 *
 * @param code a script as it is sent
 * @returns names with the engines that miss them
 */
export function newInScript(code: string, engines: Engines): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const take = (name: string, features: readonly Feature[]): void => {
    const missing = missingIn(features, engines);
    if (features.length > 0 && missing.length > 0) found.set(name, missing);
  };
  const expressions = (name: string) => [featureAt('javascript', 'regular_expressions', name) ?? {}];
  const visit = (node: ts.Node): void => {
    const used =
      ts.isCallExpression(node) || ts.isNewExpression(node)
        ? node.expression
        : ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
          ? node.left
          : undefined;
    const name = used && (ts.isPropertyAccessExpression(used) ? used.name : used);
    if (name && ts.isIdentifier(name) && (name !== used || ts.isNewExpression(node)))
      take(name.text, members.get(name.text) ?? []);
    if (ts.isClassStaticBlockDeclaration(node))
      take('static {}', [featureAt('javascript', 'classes', 'static', 'initialization_blocks') ?? {}]);
    // The build writes an expression that is too new as a text, which then fails when it is read.
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) {
      if (/\(\?<[=!]/.test(node.text)) take('(?<=…)', expressions('lookbehind_assertion'));
      if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*v[a-z]*$/.test(node.text))
        take('/…/v', [featureAt('javascript', 'builtins', 'RegExp', 'unicodeSets') ?? {}]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return found;
}
