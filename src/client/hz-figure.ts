/*
 * `<hz-figure figure="…" lang="zh" theme="auto" plain>`: puts the embed of a figure in the place of what stands
 * inside it, which is what readers see without script. `%ROOT%` becomes the address of the site.
 */
const site = '%ROOT%';
const themes = ['dark', 'auto'];

class HzFigure extends HTMLElement {
  static readonly observedAttributes = ['figure', 'lang', 'theme', 'plain'];
  #frame: HTMLIFrameElement | undefined;

  readonly #listen = ({ data, origin, source }: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || data?.message !== 'height') return;
    if ((origin === new URL(site).origin || origin === 'null') && data.value > 99 && data.value < 4000)
      frame.style.height = `${data.value}px`;
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
    // The frame takes the place of the picture without moving the text below, until the chart says its height.
    const height = this.#frame?.offsetHeight || this.offsetHeight || 480;
    frame.style.cssText = `display:block;width:100%;border:0;height:${height}px`;
    frame.src = src;
    this.#frame = frame;
    this.style.display = 'block';
    this.replaceChildren(frame);
  }
}

if (!customElements.get('hz-figure')) customElements.define('hz-figure', HzFigure);

// Its names are its own.
export {};
