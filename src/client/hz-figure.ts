import { fitHeight } from './fit-height.ts';

/*
 * `<hz-figure figure="…" lang="zh" theme="auto" plain>` shows the embed of a figure. What is inside the element is for
 * readers without JavaScript, and is shown again when the frame fails. `%ROOT%` is replaced with the address of the site.
 */
const site = '%ROOT%';
const themes = ['dark', 'auto'];
/** Minimal height where the page reserves no space, px. */
const leastHeight = 400;
/** How long a loaded frame may take to say its height; one that is silent longer shows no chart, ms. */
const patience = 3000;

/*
 * Members are `private` for the compiler only, and set in the constructor, because private and public fields would
 * bring a kilobyte of helpers for older browsers.
 */
class HzFigure extends HTMLElement {
  static get observedAttributes(): readonly string[] {
    return ['figure', 'lang', 'theme', 'plain'];
  }
  // The frame is in a shadow tree, where rules of the page for its own frames do not reach it.
  declare private readonly tree: ShadowRoot;
  declare private frame: HTMLIFrameElement | undefined;
  /** What stands in for a frame that is silent. */
  declare private fallback: readonly HTMLElement[];
  /** Whether the page reserves space for the chart, as the code from the panel does. */
  declare private hasRoom: boolean;
  declare private readonly listen: (event: MessageEvent) => void;

  constructor() {
    super();
    this.tree = this.attachShadow({ mode: 'open' });
    this.fallback = [];
    this.listen = ({ data, origin, source }) => {
      const { frame } = this;
      if (!frame || source !== frame.contentWindow || data?.message !== 'height') return;
      if (origin !== new URL(site).origin && origin !== 'null') return;
      frame.dataset.alive = '';
      frame.style.display = 'block';
      for (const each of this.fallback) each.remove();
      if (data.value > 99 && data.value < 4000) fitHeight(this, data.value, !this.hasRoom);
    };
  }

  connectedCallback(): void {
    addEventListener('message', this.listen);
    this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.listen);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.show();
  }

  private show(): void {
    const figure = this.getAttribute('figure') ?? '';
    if (!/^[\w-]+$/.test(figure)) {
      this.replace(site);
      return;
    }
    const language = /^en/i.test(this.lang || this.closest<HTMLElement>('[lang]')?.lang || '') ? 'en' : 'zh';
    const theme = this.getAttribute('theme') ?? '';
    const way = `${themes.includes(theme) ? `${theme}/` : ''}${this.hasAttribute('plain') ? 'plain/' : ''}`;
    const src = `${site}embed/${language}/${figure}/${way}`;
    if (this.frame?.src === src) return;
    const name =
      this.title || this.querySelector('a')?.textContent || this.querySelector('img')?.alt || figure;
    const frame = document.createElement('iframe');
    frame.title = name;
    frame.loading = 'lazy';
    frame.setAttribute('credentialless', '');
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.style.cssText = 'display:block;width:100%;height:100%;border:0';
    const isSilent = (): boolean => this.frame === frame && frame.dataset.alive !== '';
    const page = `${site}${language}/figures/${figure}/`;
    frame.onload = () =>
      setTimeout(() => {
        if (!isSilent()) return;
        const picture = new Image();
        picture.alt = name;
        picture.style.cssText = 'display:block;width:100%';
        picture.onload = () => {
          if (!isSilent()) return;
          frame.style.display = 'none';
          this.style.removeProperty('height');
          this.replace(page, picture);
        };
        // Without its picture the frame stays: it says that there is no such chart, if the site still can.
        picture.onerror = () => this.replace(page);
        picture.src = `${site}image/${language}/${figure}${theme === 'dark' ? '-dark' : ''}@2x.png`;
      }, patience);
    frame.src = src;
    this.frame = frame;
    this.style.display = 'block';
    // Handwritten code may reserve no space; then the height of the fallback is used.
    this.hasRoom = this.style.minHeight !== '';
    const height = Math.max(this.offsetHeight, this.hasRoom ? 0 : leastHeight);
    this.style.setProperty('height', `${height}px`, 'important');
    this.tree.replaceChildren(frame);
  }

  /** Shows what the page has inside the element, or else a link. */
  private replace(address: string, picture?: HTMLElement): void {
    for (const each of this.fallback) each.remove();
    let inside: HTMLElement = document.createElement('slot');
    if (!this.querySelector('a,img')) {
      const link = document.createElement('a');
      link.href = link.textContent = address;
      inside = link;
    }
    this.fallback = picture ? [picture, inside] : [inside];
    this.tree.append(...this.fallback);
  }
}

if (!customElements.get('hz-figure')) customElements.define('hz-figure', HzFigure);
