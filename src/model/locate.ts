import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { type Path, placeAt } from './place.ts';
import type { Refusal } from './refusal.ts';

/**
 * Adds the line to the place of each refusal that names a value in a JSON file, because curators cannot easily find
 * `observations[43]`. If the value is missing, the line is that of the object or list that should contain it.
 * @param root the content root
 */
export function locate(root: string, refusals: readonly Refusal[]): Refusal[] {
  const files = new Map<string, ReturnType<typeof readTree>>();
  return refusals.map((refusal) => {
    const { file, place } = refusal;
    if (typeof place === 'string' || !('path' in place) || place.path.length === 0) return refusal;
    if (!files.has(file)) files.set(file, readTree(join(root, file)));
    const found = files.get(file);
    if (found?.tree === undefined) return refusal;
    const { line } = placeAt(found.text, nodeAt(found.tree, place.path).offset);
    return { ...refusal, place: { ...place, line } };
  });
}

function readTree(path: string): { readonly text: string; readonly tree: Node | undefined } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, tree: parseTree(text) };
  } catch {
    return undefined;
  }
}

/** The node of a value, or the innermost existing node on its path. */
function nodeAt(tree: Node, path: Path): Node {
  let node = tree;
  for (const step of path) {
    const next =
      typeof step === 'object'
        ? node.children?.find((child) => findNodeAtLocation(child, ['id'])?.value === step.id)
        : findNodeAtLocation(node, [step]);
    if (next === undefined) break;
    node = next;
  }
  // Curators look for the key, and its value may begin on a later line.
  return node.parent?.type === 'property' ? node.parent : node;
}
