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
  const text = (entry.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  // What rests on days alone has no place in the data; it has the paragraph that it stands in.
  const place = entry.closest('.numbers')?.id.replace('-list', '') ?? '';
  const address =
    entry.querySelector<HTMLAnchorElement>('a')?.href ?? `${location.origin}${location.pathname}#${place}`;
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
