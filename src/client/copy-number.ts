import { pageLanguage } from './page-language.ts';

/**
 * Puts a button beside each number in the lists that the marks open: it copies the exact value with what it
 * measures, its source and the address of its place in the data. The button exists only where this script runs.
 */
function offerCopy(article: HTMLElement): void {
  const { copy = '', copied = '' } = article.dataset;
  for (const list of article.querySelectorAll('.numbers')) {
    // Most lists are never opened, and their buttons never made.
    list.addEventListener(
      'beforetoggle',
      () => {
        for (const entry of list.querySelectorAll('ol > li')) addButton(entry, copy, copied);
      },
      { once: true },
    );
  }
}

function addButton(entry: Element, copy: string, copied: string): void {
  const text = wordsOf(entry);
  // A number that was worked out has no place in the data of its own; it has the paragraph that it stands in.
  const place = entry.closest('.numbers')?.id.replace('-list', '') ?? '';
  const own = entry.querySelector(':scope > ul') ? null : entry.querySelector<HTMLAnchorElement>('a');
  const address = own?.href ?? `${location.origin}${location.pathname}#${place}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await write(`${text} ${address}`);
    status.textContent = copied;
  });
  entry.append(button, status);
}

/** The words of an entry in a row; what it was worked out from is told apart as a sentence does. */
function wordsOf(entry: Element): string {
  const between = pageLanguage() === 'zh' ? '；' : '; ';
  const parts = [...entry.childNodes].map((each) =>
    each instanceof HTMLUListElement ? ` ${[...each.children].map(wordsOf).join(between)}` : each.textContent,
  );
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

/** Copies a text; a page that was not fetched safely has no clipboard of its own, and copies a selection instead. */
async function write(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

for (const article of document.querySelectorAll<HTMLElement>('article[data-copy]')) offerCopy(article);
