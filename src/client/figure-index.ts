import { formatCount } from '../locale/format.ts';
import { writeAddress } from './address.ts';
import { pageLanguage } from './page-language.ts';

/** The filter of the index of figures; empty fields match every figure. */
export interface FigureFilter {
  readonly words: string;
  readonly dataset: string;
  readonly type: string;
}

/** Whether a figure matches the filter. All words must occur in its texts, in any order and case. */
export function matches(
  figure: { readonly text: string; readonly datasets: readonly string[]; readonly type: string },
  { words, dataset, type }: FigureFilter,
): boolean {
  const text = figure.text.toLowerCase();
  return (
    (type === '' || figure.type === type) &&
    (dataset === '' || figure.datasets.includes(dataset)) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

const form = globalThis.document?.querySelector<HTMLFormElement>('.filters');
if (form) {
  // A field named `dataset` would shadow the property `dataset` of the form.
  const names = ['words', 'data', 'kind'] as const;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const figures = [...document.querySelectorAll<HTMLElement>('.gallery > li')];
  const output = form.querySelector('output') as HTMLOutputElement;
  const said = output.textContent;

  const filter = (): void => {
    const [words = '', dataset = '', type = ''] = names.map((name) => field(name).value.trim());
    let shown = 0;
    for (const item of figures) {
      const { type: own = '', datasets = '' } = item.dataset;
      const found = matches(
        { text: item.textContent, datasets: datasets.split(' '), type: own },
        { words, dataset, type },
      );
      item.hidden = !found;
      if (found) shown += 1;
    }
    const { count = said, none = '' } = form.dataset;
    const text = count
      .replace('{shown}', formatCount(shown, pageLanguage()))
      .replace('{all}', formatCount(figures.length, pageLanguage()));
    output.textContent = shown === 0 ? none : text;
  };
  /** Stores the filter in the address, so that it is restored on the way back from a figure. */
  const remember = (): void => {
    const query = new URLSearchParams();
    for (const name of names) if (field(name).value.trim() !== '') query.set(name, field(name).value.trim());
    writeAddress([...query].length > 0 ? `?${query}` : '', 'same step');
  };
  const query = new URLSearchParams(location.search);
  for (const name of names) field(name).value = query.get(name) ?? '';
  form.addEventListener('input', () => {
    filter();
    remember();
  });
  form.addEventListener('reset', () => {
    // The fields are cleared only after this event.
    setTimeout(() => {
      filter();
      remember();
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
  form.dataset.alive = '';
}
