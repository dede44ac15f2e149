import type { FigureData, FigureWords } from './figure-data.ts';
import './in-frame.ts';
import { navigateMarks } from './reader.ts';

/** The data of an embed: tooltips only. Switches, growth and indices exist only on the page of the figure. */
type EmbedData = Pick<FigureData, 'axis' | 'marks'> & {
  readonly words: Pick<FigureWords, 'role' | 'colon' | 'semicolon'>;
};

/** Makes the marks accessible by pointer, touch and keyboard, as on the page of the figure. */
function enhance(picture: HTMLElement, live: HTMLElement, { axis, marks, words }: EmbedData): void {
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  // Enables `touch-action`, so that vertical swipes still scroll the article.
  (picture.parentElement as HTMLElement).dataset.alive = '';
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

// An embed always has these; see `embedDocument`. The chart is complete without its script.
enhance(
  document.querySelector('.picture') as HTMLElement,
  document.querySelector('output') as HTMLElement,
  JSON.parse((document.querySelector('script') as HTMLElement).textContent as string) as EmbedData,
);
