import { formatCount } from '../locale/format.ts';
import { normalize } from '../locale/search-terms.ts';
import { writeAddress } from './address.ts';
import { pageLanguage } from './page-language.ts';
import { type Entry, makeIndex, type Synonyms } from './search-index.ts';

/** The most results that are listed. */
const mostShown = 60;
/** How much of a text is shown around a match, in characters. */
const snippet = { before: 24, length: 140 } as const;

/** Settings from the page: the address of the entries, the root of the language, and texts. */
interface Settings {
  readonly entries: string;
  readonly root: string;
  readonly synonyms: Synonyms;
  readonly kinds: Readonly<Record<string, string>>;
  readonly count: string;
  readonly more: string;
  readonly none: string;
  readonly failed: string;
}

/** Searches as the reader types; the entries are loaded on first use. */
function start(page: HTMLElement): void {
  const field = page.querySelector('input');
  const list = page.querySelector('ol');
  const status = page.querySelector('output');
  if (!field || !list || !status) return;
  const settings = JSON.parse(page.dataset.search ?? '') as Settings;
  let index: Promise<(query: string) => readonly Entry[]> | undefined;
  let latest = 0;

  const load = (): NonNullable<typeof index> => {
    index ??= fetch(settings.entries)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<Entry[]>;
      })
      .then((entries) => makeIndex(entries, settings.synonyms));
    return index;
  };

  const show = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const query = field.value.trim();
    writeAddress(query === '' ? '' : `?q=${encodeURIComponent(query)}`, 'same step');
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const found = (await load())(query);
      // Results of an earlier query must not replace those of a later one.
      if (turn !== latest) return;
      list.replaceChildren(...found.slice(0, mostShown).map((entry) => toItem(entry, query, settings)));
      status.textContent = describe(found.length, settings);
    } catch {
      index = undefined;
      status.textContent = settings.failed;
    }
  };

  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void show());
  page.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  document.addEventListener('keydown', (event) => onKey(event, field, list));
  for (const hidden of page.querySelectorAll<HTMLElement>('[data-script]')) hidden.hidden = false;
  page.dataset.alive = '';
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '') void show();
}

function describe(count: number, { none, count: few, more }: Settings): string {
  if (count === 0) return none;
  return (count > mostShown ? more : few)
    .replace('{count}', formatCount(count, pageLanguage()))
    .replace('{shown}', formatCount(mostShown, pageLanguage()));
}

/** Arrow keys move through the results, Escape returns to the field. */
function onKey(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const active = document.activeElement;
  const links = [...list.querySelectorAll('a')];
  const place = links.indexOf(active as HTMLAnchorElement);
  if (active !== field && place === -1) return;
  if (event.key === 'Escape' && place !== -1) field.focus();
  else if (event.key === 'ArrowDown') links[place + 1]?.focus();
  else if (event.key === 'ArrowUp' && place !== -1) (links[place - 1] ?? field).focus();
  else return;
  event.preventDefault();
}

function toItem(entry: Entry, query: string, settings: Settings): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${settings.root}${entry.path}`;
  link.append(...highlighted(entry.title, query));
  const kind = document.createElement('span');
  kind.className = 'what-kind';
  kind.textContent = settings.kinds[entry.kind] ?? entry.kind;
  const context = document.createElement('p');
  context.append(...highlighted(excerpt(entry, query), query));
  item.append(kind, link, context);
  return item;
}

/** The context of the entry, or the part of its body around the first word of the query. */
function excerpt({ context, body }: Entry, query: string): string {
  const [first = ''] = normalize(query).split(/\s+/);
  const text = !normalize(context).includes(first) && normalize(body).includes(first) ? body : context;
  const from = Math.max(0, normalize(text).indexOf(first) - snippet.before);
  const part = text.slice(from, from + snippet.length);
  return `${from > 0 ? '…' : ''}${part}${from + snippet.length < text.length ? '…' : ''}`;
}

/** A text with the words of the query highlighted, as nodes, so that nothing in it is parsed as markup. */
function highlighted(text: string, query: string): (string | HTMLElement)[] {
  const sought = query.split(/\s+/).filter(Boolean);
  const pattern = sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (pattern === '') return [text];
  return text.split(new RegExp(`(${pattern})`, 'i')).map((part, index) => {
    if (index % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

for (const page of document.querySelectorAll<HTMLElement>('[data-search]')) start(page);
