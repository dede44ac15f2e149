import { formatCount } from '../locale/format.ts';
import { writeAddress } from './address.ts';
import { pageLanguage } from './page-language.ts';

/** What a reader of the index of figures asks for; empty texts ask for nothing. */
export interface Wanted {
  readonly words: string;
  readonly dataset: string;
  readonly type: string;
}

/** Whether a figure is what a reader asks for: every word occurs in its texts, in any order and any case. */
export function fits(
  figure: { readonly text: string; readonly datasets: readonly string[]; readonly type: string },
  { words, dataset, type }: Wanted,
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
  // A field called `dataset` would hide the form's own property of that name.
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
      const found = fits(
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
  /** The address keeps what is asked for, so that the way back from a figure finds it again. */
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
    // The fields are emptied only after this event.
    setTimeout(() => {
      filter();
      remember();
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
  form.dataset.alive = '';
}
