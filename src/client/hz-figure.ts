import { fitHeight } from './fit-height.ts';

/*
 * `<hz-figure figure="…" lang="zh" theme="auto" plain>`: replaces its content, which is the fallback for readers without
 * JavaScript, with the embed of a figure. `%ROOT%` is replaced with the address of the site.
 */
const site = '%ROOT%';
const themes = ['dark', 'auto'];
/** Minimal height where the page reserves no space, px. */
const leastHeight = 400;

class HzFigure extends HTMLElement {
  static readonly observedAttributes = ['figure', 'lang', 'theme', 'plain'];
  #frame: HTMLIFrameElement | undefined;
  /** Whether the page reserves space for the chart, as the code from the panel does. */
  #hasRoom = false;

  readonly #listen = ({ data, origin, source }: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || data?.message !== 'height') return;
    if ((origin === new URL(site).origin || origin === 'null') && data.value > 99 && data.value < 4000)
      fitHeight(this, data.value, !this.#hasRoom);
  };

  connectedCallback(): void {
    addEventListener('message', this.#listen);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#listen);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const figure = this.getAttribute('figure') ?? '';
    if (!/^[\w-]+$/.test(figure)) return;
    const language = /^en/i.test(this.lang || this.closest<HTMLElement>('[lang]')?.lang || '') ? 'en' : 'zh';
    const theme = this.getAttribute('theme') ?? '';
    const way = `${themes.includes(theme) ? `${theme}/` : ''}${this.hasAttribute('plain') ? 'plain/' : ''}`;
    const src = `${site}embed/${language}/${figure}/${way}`;
    if (this.#frame?.src === src) return;
    const fallback = this.querySelector('img');
    const frame = document.createElement('iframe');
    frame.title = this.title || fallback?.alt || figure;
    frame.loading = 'lazy';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0';
    frame.src = src;
    this.#frame = frame;
    this.style.display = 'block';
    this.style.position = 'relative';
    // Handwritten code may reserve no space; then the height of the fallback is used.
    this.#hasRoom = this.style.aspectRatio !== '';
    if (!this.#hasRoom) this.style.height = `${Math.max(this.offsetHeight, leastHeight)}px`;
    this.replaceChildren(frame);
  }
}

if (!customElements.get('hz-figure')) customElements.define('hz-figure', HzFigure);
