import { pageLanguage } from './page-language.ts';

/**
 * Adds a button to each number in the lists of evidence. It copies the exact value with its description, its source
 * and the address of the number in the data.
 */
function offerCopy(article: HTMLElement): void {
  const { copy = '', copied = '' } = article.dataset;
  for (const list of article.querySelectorAll('.numbers')) {
    // Most lists are never opened, so buttons are created only when one is.
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
  const text = entryText(entry);
  // A computed number has no address in the data, so the address of its paragraph is copied.
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
    await copyText(`${text} ${address}`);
    status.textContent = copied;
  });
  entry.append(button, status);
}

/** The text of an entry in one line; the inputs of a computed number are separated by semicolons. */
function entryText(entry: Element): string {
  const between = pageLanguage() === 'zh' ? '；' : '; ';
  const parts = [...entry.childNodes].map((each) =>
    each instanceof HTMLUListElement
      ? ` ${[...each.children].map(entryText).join(between)}`
      : each.textContent,
  );
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

/** Copies a text. Without HTTPS the clipboard API is not available, so a selection is copied instead. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

for (const article of document.querySelectorAll<HTMLElement>('article[data-copy]')) offerCopy(article);
