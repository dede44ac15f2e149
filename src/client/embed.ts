import type { FigureData, FigureWords } from './figure-data.ts';
import { navigateMarks } from './reader.ts';

/** The data of an embed: tooltips only. Switches, growth and indices exist only on the page of the figure. */
type EmbedData = Pick<FigureData, 'axis' | 'marks'> & {
  readonly words: Pick<FigureWords, 'role' | 'colon' | 'semicolon'> & {
    /** Said before the address of a link that the page around the frame does not let open. */
    readonly blocked: string;
  };
};

/*
 * The script inside an embed. It is a classic script, because the frame may be sandboxed, with an opaque origin and
 * without storage. The chart is complete without it.
 */
const root = document.documentElement;
const figure = document.querySelector('figure') as HTMLElement;
/** WordPress gives each frame a secret, by which it recognises the messages of that frame. */
const [, secret = ''] = /secret=(\w+)/.exec(location.hash) ?? [];
let lastHeight = 0;
/**
 * In Chromium 154 and later a page can let a frame take the height of its content, once the frame asks. It asks only
 * out of sight, as the article would move otherwise; where a reader sees it, the chart fits into the frame.
 */
let isOutOfSight = false;

declare global {
  interface Window {
    /** Chromium 154 and later. */
    readonly requestResize?: () => void;
  }
}
/** Visible frames are at least this wide, px. */
const narrowest = 100;

/** The height of the content, independent of the height of the frame, px. */
function naturalHeight(): number {
  root.classList.add('measured');
  const height = Math.ceil(figure.getBoundingClientRect().height);
  if (isOutOfSight) window.requestResize?.();
  root.classList.remove('measured');
  return height;
}

function send(message: string, value: number | string): void {
  parent.postMessage({ message, value, secret }, '*');
}

function sendHeight(again: boolean): void {
  // WordPress first hides the frame by making it very narrow, where every word is on its own line.
  if (innerWidth < narrowest) return;
  const height = naturalHeight();
  if (height === lastHeight && !again) return;
  lastHeight = height;
  send('height', height);
}

/** Makes the marks accessible by pointer, touch and keyboard, as on the page of the figure. */
function enhance(): void {
  const { axis, marks, words } = data;
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  // Enables `touch-action`, so that vertical swipes still scroll the article.
  figure.dataset.alive = '';
  picture.tabIndex = 0;
  picture.setAttribute('role', 'application');
  picture.setAttribute('aria-roledescription', words.role);
  picture.setAttribute('aria-label', document.title);
  navigateMarks({
    picture,
    live,
    axis,
    words,
    seriesOf: (key) => byKey.get(key)?.series ?? '',
    textOf(key, beside) {
      const mark = byKey.get(key);
      if (!mark) return undefined;
      const others = beside.map((other) => {
        const { group = '', value = '' } = byKey.get(other) ?? {};
        return [group, value] as const;
      });
      const head = mark.group === '' ? mark.label : `${mark.label} · ${mark.group}`;
      return { head, value: mark.value, struck: mark.struck === true, facts: [...others, ...mark.facts] };
    },
  });
}

// An embed always has these; see `embedDocument`.
const picture = document.querySelector('.picture') as HTMLElement;
const live = document.querySelector('output') as HTMLElement;
const data = JSON.parse(document.querySelector('[type="application/json"]')?.textContent ?? '') as EmbedData;
enhance();

if (parent !== window) {
  addEventListener('message', (event) => {
    if (event.source === parent && event.data?.message === 'ready') sendHeight(true);
  });
  addEventListener('resize', () => {
    // These browsers keep the first size of such a frame for every layout in it.
    if (window.requestResize) root.style.cssText = `width:${innerWidth}px;height:${innerHeight}px`;
    sendHeight(false);
  });
  addEventListener('load', () => sendHeight(true));
  sendHeight(false);
  if (window.requestResize)
    new IntersectionObserver(([entry]) => {
      isOutOfSight = !entry?.isIntersecting;
      sendHeight(true);
    }).observe(root);
  // A frame in WordPress must not open windows; WordPress follows the link itself if it leads to the same host. Another
  // sandboxed frame may or may not; a link that does nothing says so, with its address.
  if (secret !== '' || origin === 'null')
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      if (secret !== '') {
        send('link', link.href);
        return;
      }
      const opened = open(link.href);
      if (opened) opened.opener = null;
      else {
        live.textContent = data.words.blocked + link.href;
        link.replaceWith(live.textContent);
      }
    });
}
