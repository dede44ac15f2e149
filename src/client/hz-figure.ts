import { fitHeight } from './fit-height.ts';

/*
 * `<hz-figure figure="…" lang="zh" theme="auto" plain>`: replaces its content, which is the fallback for readers without
 * JavaScript, with the embed of a figure. `%ROOT%` is replaced with the address of the site.
 */
const site = '%ROOT%';
const themes = ['dark', 'auto'];
/** Minimal height where the page reserves no space, px. */
const leastHeight = 400;

/** The frames on the page, and whether the page reserves space for each, as the code from the panel does. */
const shown = new Map<HTMLElement, { readonly frame: HTMLIFrameElement; readonly hasRoom: boolean }>();

addEventListener('message', ({ data, origin, source }) => {
  for (const [element, { frame, hasRoom }] of shown) {
    if (source !== frame.contentWindow || data?.message !== 'height') continue;
    if ((origin === new URL(site).origin || origin === 'null') && data.value > 99 && data.value < 4000)
      fitHeight(element, data.value, !hasRoom);
  }
});

// Fields of the class itself would be written anew for Safari 15, at the price of a third of the script.
class HzFigure extends HTMLElement {
  static get observedAttributes(): readonly string[] {
    return ['figure', 'lang', 'theme', 'plain'];
  }

  connectedCallback(): void {
    show(this);
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) show(this);
  }
}

function show(element: HTMLElement): void {
  const figure = element.getAttribute('figure') ?? '';
  if (!/^[\w-]+$/.test(figure)) return;
  const language = /^en/i.test(element.lang || element.closest<HTMLElement>('[lang]')?.lang || '')
    ? 'en'
    : 'zh';
  const theme = element.getAttribute('theme') ?? '';
  const way = `${themes.includes(theme) ? `${theme}/` : ''}${element.hasAttribute('plain') ? 'plain/' : ''}`;
  const src = `${site}embed/${language}/${figure}/${way}`;
  if (shown.get(element)?.frame.src === src) return;
  const fallback = element.querySelector('img');
  const frame = document.createElement('iframe');
  frame.title = element.title || fallback?.alt || figure;
  frame.loading = 'lazy';
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0';
  frame.src = src;
  const { style } = element;
  style.display = 'block';
  style.position = 'relative';
  // Handwritten code may reserve no space; then the height of the fallback is used.
  const hasRoom = style.aspectRatio !== '';
  if (!hasRoom) style.height = `${Math.max(element.offsetHeight, leastHeight)}px`;
  shown.set(element, { frame, hasRoom });
  element.replaceChildren(frame);
}

if (!customElements.get('hz-figure')) customElements.define('hz-figure', HzFigure);
