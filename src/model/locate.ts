import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Refusal } from './refusal.ts';

/**
 * Puts the line before the place of each refusal that names a place within a JSON file, because nobody counts to
 * `observations[43]`. A refusal of something that is missing gets the line of what ought to hold it.
 * @param root the content root
 */
export function locate(root: string, refusals: readonly Refusal[]): Refusal[] {
  const texts = new Map<string, string | undefined>();
  return refusals.map((refusal) => {
    const { file, place } = refusal;
    if (!file.endsWith('.json') || /^(?:line \d|the (?:file|name)$)/.test(place)) return refusal;
    if (!texts.has(file)) texts.set(file, readText(join(root, file)));
    const text = texts.get(file);
    const tree = text === undefined ? undefined : parseTree(text);
    if (text === undefined || tree === undefined) return refusal;
    const line = text.slice(0, nodeAt(tree, place).offset).split('\n').length;
    return { ...refusal, place: `line ${line}, ${place}` };
  });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The innermost node on the way to a place such as `lines[2].label.en` or `observations (id).note`. */
function nodeAt(tree: Node, place: string): Node {
  let node = tree;
  for (const [, index, id, key] of place
    .replace(/, character \d+$/, '')
    .matchAll(/\[(\d+)\]| \(([^)]+)\)|\.?([^.[ ]+)/g)) {
    const next =
      id === undefined
        ? findNodeAtLocation(node, [index === undefined ? (key ?? '') : Number(index)])
        : node.children?.find((child) => findNodeAtLocation(child, ['id'])?.value === id);
    if (next === undefined) break;
    node = next;
  }
  // A value may begin far to the right of its key; the key is what a curator looks for.
  return node.parent?.type === 'property' ? node.parent : node;
}
