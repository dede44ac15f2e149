import { escapeCharacters } from '../locale/escape.ts';

/*
 * The part of the DOM that Observable Plot and D3 need to draw at build time: creating elements, adding children,
 * setting attributes, and serializing. It is twice as fast as a full DOM and needs no package.
 */

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** What charts need of a document. A full DOM provides it too, so tests can compare the two. */
export interface ElementMaker {
  createElementNS(namespace: string, name: string): SvgElement;
}

export class SvgText {
  parentNode: SvgElement | null = null;
  readonly data: string;

  constructor(data: string) {
    this.data = data;
  }

  serialize(): string {
    return escapeCharacters(this.data, /[&<>]/g);
  }
}

export type SvgNode = SvgElement | SvgText;

export class SvgElement {
  readonly namespaceURI: string;
  readonly localName: string;
  readonly ownerDocument: SvgDocument;
  parentNode: SvgElement | null = null;
  readonly childNodes: SvgNode[] = [];
  readonly #attributes = new Map<string, string>();

  constructor(ownerDocument: SvgDocument, namespace: string, name: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespace;
    this.localName = name;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  appendChild<Node extends SvgNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  insertBefore<Node extends SvgNode>(node: Node, next: SvgNode | null): Node {
    node.parentNode?.removeChild(node);
    const place = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    if (place < 0) throw new Error('The node to insert before is not a child of this element.');
    this.childNodes.splice(place, 0, node);
    node.parentNode = this;
    return node;
  }

  removeChild<Node extends SvgNode>(node: Node): Node {
    const place = this.childNodes.indexOf(node);
    if (place < 0) throw new Error('The node to remove is not a child of this element.');
    this.childNodes.splice(place, 1);
    node.parentNode = null;
    return node;
  }

  get textContent(): string {
    return this.childNodes.map((node) => (node instanceof SvgText ? node.data : node.textContent)).join('');
  }

  set textContent(text: string) {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes.length = 0;
    if (text !== '') this.appendChild(new SvgText(String(text)));
  }

  /** Markup that is valid in both XML and HTML, without `xmlns`: a separate file has to add it. */
  serialize(): string {
    let open = `<${this.localName}`;
    for (const [name, value] of this.#attributes)
      open += ` ${name}="${escapeCharacters(value, /[&<>"\t\n\r]/g)}"`;
    if (this.childNodes.length === 0) return `${open}/>`;
    return `${open}>${this.childNodes.map((node) => node.serialize()).join('')}</${this.localName}>`;
  }
}

export class SvgDocument implements ElementMaker {
  /** Plot reads the document and the namespace of this element, and nothing else. */
  readonly documentElement: SvgElement = new SvgElement(this, svgNamespace, 'svg');

  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, namespace, name);
  }
}
