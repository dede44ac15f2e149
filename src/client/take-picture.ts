import { wrapText } from '../charts/wrap-text.ts';
import { savedDocument } from './save-document.ts';

/*
 * Pictures of what an embed shows, with its view, its look and its language, for programs that know neither style
 * sheets nor scripts. Every text is one line of text; nothing has an id, a class, a style or a definition, so that
 * Illustrator and PowerPoint open it as they would their own drawing, and the editor of WeChat keeps all of it.
 */

/** For a drawing program or a slide, and for WeChat, whose column is 677 px wide. */
type PictureUse = 'drawing' | 'wechat';

const namespace = 'http://www.w3.org/2000/svg';
const sizes = {
  drawing: { width: 800, margin: 40, headline: 25, text: 15, small: 13, drawing: '.c-wide' },
  // Phones show the picture at about half its width, so it has the drawing for phones and larger letters.
  wechat: { width: 677, margin: 30, headline: 38, text: 26, small: 22, drawing: '.c-narrow' },
} as const;

const shapes = ['path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'ellipse'];
const geometry = 'd x y x1 y1 x2 y2 cx cy r rx ry width height points transform'.split(' ');
const painted = 'stroke-dasharray stroke-linecap stroke-linejoin fill-opacity stroke-opacity opacity'.split(
  ' ',
);
const usual: Readonly<Record<string, string>> = {
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
};

type Attributes = Readonly<Record<string, string | number>>;

/** A colour as six digits; `none` where nothing would be seen. */
function toHex(colour: string): string {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return 'none';
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Draws what an embed shows as one SVG.
 *
 * @param frame the document of the embed, as the reader's browser shows it
 */
function drawEmbed(frame: Document, use: PictureUse): string {
  const { width, margin, headline, text, small, drawing } = sizes[use];
  const picture = document.implementation.createDocument(namespace, 'svg');
  const svg = picture.documentElement;
  const add = (parent: Element, name: string, attributes: Attributes, content = ''): Element => {
    const element = picture.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = content;
    return parent.appendChild(element);
  };
  const look = (element: Element): CSSStyleDeclaration =>
    (frame.defaultView as Window).getComputedStyle(element);
  const { font } = frame.documentElement.dataset;
  const isChinese = frame.documentElement.lang.startsWith('zh');
  const family = `${font ? `'${font}', ` : ''}${isChinese ? "'Microsoft YaHei', 'PingFang SC'" : 'Arial'}, sans-serif`;
  const inner = width - 2 * margin;
  let y = margin - 10;

  /** Writes the text of an element, line by line. */
  const write = (
    element: Element | null | undefined,
    size: number,
    weight: 400 | 600,
    after: number,
  ): void => {
    const content = element?.textContent?.trim() ?? '';
    if (!element || content === '' || element.classList.contains('hidden')) return;
    for (const line of wrapText(content, inner, size, weight)) {
      y += size * 1.35;
      const place = { x: margin, y: Math.round(y), 'font-size': size, 'font-weight': weight };
      add(svg, 'text', { ...place, fill: toHex(look(element).color) }, line);
    }
    y += after;
  };

  /** Copies the visible parts of a drawing, with what the style sheet says of them as attributes. */
  const copy = (from: Element, to: Element): void => {
    for (const child of from.children) {
      const style = look(child);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      const attributes: Record<string, string> = {};
      for (const name of geometry)
        if (child.hasAttribute(name)) attributes[name] = child.getAttribute(name) ?? '';
      if (child.localName === 'g') copy(child, add(to, 'g', attributes));
      else if (child.localName === 'text') copyText(child, to, style, attributes);
      else if (shapes.includes(child.localName)) {
        for (const name of painted) {
          const value = style.getPropertyValue(name).replaceAll('px', '');
          if (value !== usual[name]) attributes[name] = value;
        }
        const stroke = toHex(style.stroke);
        const line = stroke === 'none' ? {} : { stroke, 'stroke-width': style.strokeWidth.replace('px', '') };
        add(to, child.localName, { ...attributes, fill: toHex(style.fill), ...line });
      }
    }
  };

  /** The lines of a label, each as a text of its own, without the halo, which programs would draw over the letters. */
  const copyText = (label: Element, to: Element, style: CSSStyleDeclaration, own: Attributes): void => {
    const { transform } = own;
    const common = {
      ...(transform === undefined ? {} : { transform }),
      fill: toHex(style.fill),
      'font-size': Number.parseFloat(style.fontSize),
      'font-weight': style.fontWeight,
      'text-anchor': style.textAnchor,
    };
    const lines = [...label.children].filter(({ localName }) => localName === 'tspan');
    let line = Number(own.y ?? 0) + Number(label.getAttribute('dy') ?? 0);
    if (lines.length === 0) add(to, 'text', { x: own.x ?? 0, y: line, ...common }, label.textContent ?? '');
    for (const each of lines) {
      line += Number(each.getAttribute('dy') ?? 0);
      const x = each.getAttribute('x') ?? own.x ?? 0;
      add(to, 'text', { x, y: Math.round(line * 10) / 10, ...common }, each.textContent ?? '');
    }
  };

  write(frame.querySelector('h1'), headline, 600, 6);
  for (const each of frame.querySelectorAll('figure > .sub')) write(each, text, 400, 4);
  const drawn = frame.querySelector<SVGSVGElement>(`.picture > svg${drawing}`);
  if (drawn) {
    const { width: own, height } = drawn.viewBox.baseVal;
    const scale = inner / own;
    y += 14;
    const place = `translate(${margin} ${Math.round(y)}) scale(${Math.round(scale * 1000) / 1000})`;
    copy(drawn, add(svg, 'g', { transform: place }));
    y += height * scale + 8;
  }
  for (const each of frame.querySelectorAll('figcaption p')) write(each, small, 400, 2);
  const height = Math.ceil(y + margin / 2);
  const paper = toHex(look(frame.body).backgroundColor);
  if (paper !== 'none') {
    const ground = add(svg, 'rect', { width, height, fill: paper });
    svg.prepend(ground);
  }
  const root = {
    viewBox: `0 0 ${width} ${height}`,
    // WeChat shrinks a picture to the width of a phone only where its width is relative.
    ...(use === 'wechat' ? { width: '100%' } : { width, height }),
    'font-family': family,
  };
  for (const [key, value] of Object.entries(root)) svg.setAttribute(key, String(value));
  return new XMLSerializer().serializeToString(picture);
}

/** Turns a picture into a PNG of twice its size. */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** What the panel, a script of its own, takes from this one. */
export interface PictureTaker {
  readonly drawEmbed: typeof drawEmbed;
  readonly toPng: typeof toPng;
  readonly savedDocument: typeof savedDocument;
}

(globalThis as unknown as { pictureTaker: PictureTaker }).pictureTaker = { drawEmbed, toPng, savedDocument };
