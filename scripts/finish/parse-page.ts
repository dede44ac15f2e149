import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageDocument = DefaultTreeAdapterTypes.Document;

/**
 * Parses a page as a browser would, with the position of every element in the text.
 *
 * @param html the whole page
 */
export function parsePage(html: string): PageDocument {
  return parse(html, { sourceCodeLocationInfo: true });
}

/**
 * Walks all elements in document order, including those inside `<template>`.
 *
 * @param node where to begin
 */
export function* elementsOf(node: PageNode): Generator<PageElement> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/**
 * @param element any element
 * @param name attribute name, in lower case
 * @returns the attribute's value, or nothing when it is absent
 */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/**
 * @param node any node
 * @returns all text below it, scripts and styles left out unless the node itself is one
 */
export function textOf(node: PageNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  const below = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return below
    .filter((child) => !['script', 'style'].includes(child.nodeName))
    .map(textOf)
    .join('');
}

/**
 * Finds where tags can be added to the head: right after the element that declares the character set, which a browser
 * must find within the first kilobyte.
 *
 * @param document a parsed page
 * @returns an offset in the page's text, or nothing when the page declares no character set
 */
export function endOfCharset(document: PageDocument): number | undefined {
  for (const element of elementsOf(document)) {
    if (element.tagName === 'meta' && attribute(element, 'charset') !== undefined) {
      return element.sourceCodeLocation?.endOffset;
    }
  }
  return undefined;
}
