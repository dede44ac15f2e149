import type { FigureData, FigureWords } from './figure-data.ts';
import { readMarks } from './reader.ts';

/** What an embed says of its marks; switches, growth and indices stay on the page of the figure. */
type EmbedData = Pick<FigureData, 'axis' | 'marks'> & {
  readonly words: Pick<FigureWords, 'role' | 'colon' | 'semicolon'>;
};

/*
 * The program inside an embed. It runs as a classic script in a frame that may have no origin of its own and no
 * storage, and the chart is complete without it.
 */
const root = document.documentElement;
const [figure] = document.getElementsByTagName('figure');
/** WordPress gives each frame a word by which it knows the messages of that frame. */
const [, secret = ''] = /secret=([A-Za-z0-9]+)/.exec(location.hash) ?? [];
let told = 0;
/** No frame that is shown is narrower; px. */
const narrowest = 100;

/** How high the page would like to be, whatever the frame: px. */
function wantedHeight(): number {
  root.classList.add('measured');
  const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0);
  root.classList.remove('measured');
  return height;
}

function send(message: string, value: number | string): void {
  parent.postMessage({ message, value, secret }, '*');
}

function tell(again: boolean): void {
  // WordPress hides a frame in a sliver at first, where every word has a line of its own.
  if (innerWidth < narrowest) return;
  const height = wantedHeight();
  if (height === 0 || (height === told && !again)) return;
  told = height;
  send('height', height);
}

/** Lets readers go through the marks, by pointer, touch and keys, as on the page of the figure. */
function enliven(picture: HTMLElement, live: HTMLElement, { axis, marks, words }: EmbedData): void {
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  // A finger that goes up or down scrolls the article.
  if (figure) figure.dataset.alive = '';
  picture.tabIndex = 0;
  picture.setAttribute('role', 'application');
  picture.setAttribute('aria-roledescription', words.role);
  picture.setAttribute('aria-label', document.title);
  readMarks({
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
    baseAction: () => undefined,
    setBase: () => undefined,
  });
}

const [picture] = document.getElementsByClassName('picture');
const [live] = document.getElementsByTagName('output');
const data = document.querySelector('script[type="application/json"]')?.textContent;
if (picture && live && data) enliven(picture as HTMLElement, live, JSON.parse(data) as EmbedData);

if (parent !== window) {
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.message === 'ready') tell(true);
  });
  addEventListener('resize', () => tell(false));
  addEventListener('load', () => tell(true));
  tell(false);
  // A frame in WordPress may open no window; WordPress follows the link itself, if it leads to the same host.
  if (secret !== '')
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      send('link', link.href);
    });
}
