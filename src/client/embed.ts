import type { FigureData, FigureWords } from './figure-data.ts';
import { navigateMarks } from './reader.ts';

/** The data of an embed: tooltips only. Switches, growth and indices exist only on the page of the figure. */
type EmbedData = Pick<FigureData, 'axis' | 'marks'> & {
  readonly words: Pick<FigureWords, 'role' | 'colon' | 'semicolon'>;
};

/*
 * The script inside an embed. It is a classic script, because the frame may be sandboxed, with an opaque origin and
 * without storage. The chart is complete without it.
 */
const root = document.documentElement;
const [figure] = document.getElementsByTagName('figure');
/** WordPress gives each frame a secret, by which it recognises the messages of that frame. */
const [, secret = ''] = /secret=([A-Za-z0-9]+)/.exec(location.hash) ?? [];
let lastHeight = 0;
/** Visible frames are at least this wide, px. */
const narrowest = 100;

/** The height of the content, independent of the height of the frame, px. */
function naturalHeight(): number {
  root.classList.add('measured');
  const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0);
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
  if (height === 0 || (height === lastHeight && !again)) return;
  lastHeight = height;
  send('height', height);
}

/** Makes the marks accessible by pointer, touch and keyboard, as on the page of the figure. */
function enhance(picture: HTMLElement, live: HTMLElement, { axis, marks, words }: EmbedData): void {
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  // Enables `touch-action`, so that vertical swipes still scroll the article.
  if (figure) figure.dataset.alive = '';
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

const [picture] = document.getElementsByClassName('picture');
const [live] = document.getElementsByTagName('output');
const data = document.querySelector('script[type="application/json"]')?.textContent;
if (picture && live && data) enhance(picture as HTMLElement, live, JSON.parse(data) as EmbedData);

if (parent !== window) {
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.message === 'ready') sendHeight(true);
  });
  addEventListener('resize', () => sendHeight(false));
  addEventListener('load', () => sendHeight(true));
  sendHeight(false);
  // A frame in WordPress must not open windows; WordPress follows the link itself if it leads to the same host.
  if (secret !== '')
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      send('link', link.href);
    });
}
