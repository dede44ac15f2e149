import { formatCount } from '../locale/format.ts';
import { writeAddress } from './address.ts';
import { pageLanguage } from './page-language.ts';

/**
 * Adds to the list of all series what CSS cannot do: filtering by words, a count, and an address that stores the
 * filter. The other fields filter the list without this script.
 */
function startFilter(catalogue: HTMLElement): void {
  const form = catalogue.querySelector('form');
  const field = catalogue.querySelector<HTMLInputElement>('input[name=words]');
  const count = catalogue.querySelector('output');
  if (!form || !field || !count) return;
  const rows = [...catalogue.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    row,
    text: `${row.textContent} ${row.dataset.names}`.toLowerCase(),
  }));

  const show = (): void => {
    const sought = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { row, text } of rows) row.hidden = !sought.every((word) => text.includes(word));
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') chosen.set(name, String(value));
    // Rows that the stylesheet hides have no boxes.
    const shown = rows.filter(({ row }) => row.getClientRects().length > 0).length;
    count.textContent = (catalogue.dataset.count ?? '')
      .replace('{shown}', formatCount(shown, pageLanguage()))
      .replace('{all}', formatCount(rows.length, pageLanguage()));
    writeAddress([...chosen].length > 0 ? `?${chosen}` : '', 'same step');
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const known = form.elements.namedItem(name);
    if (known instanceof HTMLSelectElement || known instanceof HTMLInputElement) known.value = value;
  }
  for (const hidden of [field.closest('label'), count]) if (hidden) hidden.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are cleared only after this event.
  form.addEventListener('reset', () => setTimeout(show));
  show();
}

for (const catalogue of document.querySelectorAll<HTMLElement>('.catalogue')) startFilter(catalogue);
