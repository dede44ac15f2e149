import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';

/** An element of a drawing, or a text. */
type DrawingNode = DrawingElement | string;

export interface DrawingElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: readonly DrawingNode[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param svg a finished drawing; its size stands in its root */
export function drawingSize(svg: string): Size {
  const [, width, height] = /^<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('The drawing does not say its size.');
  return { width: Number(width), height: Number(height) };
}

/**
 * Reads a drawing that a chart type has written.
 *
 * @param svg one `<svg>` element
 */
export function parseDrawing(svg: string): DrawingElement {
  const [root] = parseFragment(svg).childNodes;
  if (!root || !defaultTreeAdapter.isElementNode(root) || root.tagName !== 'svg')
    throw new Error('A drawing must be one <svg> element.');
  return toElement(root);
}

function toElement(element: DefaultTreeAdapterTypes.Element): DrawingElement {
  return {
    name: element.tagName,
    attributes: new Map(
      element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    children: element.childNodes.flatMap((child): DrawingNode[] => {
      if (defaultTreeAdapter.isElementNode(child)) return [toElement(child)];
      return defaultTreeAdapter.isTextNode(child) ? [child.value] : [];
    }),
  };
}

/** Makes any text safe in XML, between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** XML of a node; `attributes` replaces what stood in the drawing. */
export function writeElement(
  name: string,
  attributes: Iterable<readonly [string, string | number | undefined]>,
  content = '',
): string {
  let open = `<${name}`;
  for (const [key, value] of attributes)
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
