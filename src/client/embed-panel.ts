import { embedPath, figurePagePath, type PictureKind, picturePath } from '../embeds/addresses.ts';
import { boxHeight, type Place } from '../embeds/frame-size.ts';
import {
  type Choice,
  type PanelData,
  setPathOf,
  snippetKinds,
  snippetsFor,
  withText,
} from '../embeds/panel-data.ts';
import { hostColours, readSettings } from '../embeds/settings.ts';
import { type Language, languageTag } from '../locale/languages.ts';
import { takeFrom } from './take.ts';

/** Updates the preview and the code of a panel when the choice changes, and handles its buttons. */
function enhance(panel: HTMLElement, published: PanelData): void {
  // If the site was built without an address, its root is resolved against the address of the page.
  const data = { ...published, root: new URL(published.root, location.href).href };
  const one = <T extends Element>(selector: string): T => panel.querySelector(selector) as T;
  const form = one<HTMLFormElement>('form');
  const preview = one<HTMLIFrameElement>('iframe');
  const onPhone = one('.preview svg');
  const status = one('section > [role="status"]');
  const view = one<HTMLElement>('[data-view]');
  const chart = document.querySelector<HTMLElement>('figure[data-view]');
  const buttons = panel.querySelectorAll<HTMLElement>('[data-copies],[data-takes]');
  const labels = new Map([...buttons].map((button) => [button, button.textContent]));
  const { base = '/', copied = '', marked = '', failed = '', saved = '' } = panel.dataset;

  const chosen = (): Choice => {
    const fields = new FormData(form);
    const text = (name: string): string => String(fields.get(name) ?? '');
    const query = new URLSearchParams();
    for (const name of ['theme', 'background', 'font', ...hostColours]) query.set(name, text(name));
    if (!fields.has('headline')) query.set('plain', '');
    const { settings, refused } = readSettings(query.toString());
    one('[data-refused]').textContent = refused
      .map(({ name, why }) =>
        (panel.dataset[why] ?? '').replace('{name}', one<HTMLElement>(`[name=${name}]`).dataset.name ?? ''),
      )
      .join(' ');
    return {
      ...settings,
      language: text('language') as Language,
      place: text('place') as Place,
      view: fields.has('view') ? (chart?.dataset.view ?? '') : '',
    };
  };

  /** What the view in the preview says of itself, such as what it refuses to compare; empty until it has loaded. */
  const said = (): string => preview.contentDocument?.querySelector('.state')?.textContent ?? '';

  const showCode = (choice: Choice, text: string): void => {
    const snippets = snippetsFor(data, choice, text);
    for (const way of snippetKinds) (field(way) as HTMLTextAreaElement).value = snippets[way];
    const { sizes } = data.languages[choice.language];
    const size = withText(sizes[choice.plain ? 'plain' : 'full'][choice.place], text, choice.language);
    preview.width = String(size.width);
    preview.height = String(boxHeight(size, preview.clientWidth));
    onPhone.setAttribute('height', String(size.phone));
  };

  const show = (): void => {
    view.hidden = (chart?.dataset.view ?? '') === '';
    const choice = chosen();
    const set = setPathOf(data.figure, choice);
    one<HTMLElement>('[data-unlike=frozen]').hidden = set === undefined && choice.theme !== 'auto';
    one<HTMLElement>('[data-unlike=element]').hidden = set === undefined;
    showTexts(choice.language);
    const src = base + (set ?? embedPath(choice.language, data.figure, choice));
    if (preview.getAttribute('src') !== src) preview.src = src;
    showCode(choice, '');
    showStatus();
  };

  /** Shows texts, link and pictures in the chosen language, because they are used together with the chart. */
  const showTexts = (language: Language): void => {
    const { alt, caption, credit } = data.languages[language];
    const link = data.root + figurePagePath(language, data.figure);
    for (const [name, text] of Object.entries({ alt, caption, credit, link })) {
      const shown = field(name);
      shown.textContent = text;
      shown.lang = languageTag[language];
    }
    for (const picture of panel.querySelectorAll<HTMLAnchorElement>('[data-kind]')) {
      picture.href = base + picturePath(language, data.figure, picture.dataset.kind as PictureKind);
      picture.hreflang = languageTag[language];
    }
  };

  /** Shows the result of a press on its button, and resets the other buttons. */
  const showStatus = (button?: HTMLElement, message = ''): void => {
    for (const other of buttons) {
      other.classList.toggle('done', other === button);
      other.textContent = other === button ? message : (labels.get(other) ?? '');
    }
    status.textContent = message;
  };

  const field = (name: string): HTMLElement => one<HTMLElement>(`[data-field="${name}"]`);

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('viewchange', show);
  preview.addEventListener('load', () => {
    if (said() !== '') showCode(chosen(), said());
  });
  panel.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copies],[data-takes]');
    if (!button) return;
    const { takes, copies = '' } = button.dataset;
    if (takes) {
      const name = `${data.figure}-${chosen().language}`;
      const done = await takeFrom(preview, takes, name, panel.dataset.pictures ?? '');
      showStatus(button, done === 'copied' ? copied : done === 'saved' ? saved : failed);
      return;
    }
    const source = field(copies);
    // The text is selected too, so that it can be copied by hand where the clipboard is not available.
    getSelection()?.selectAllChildren(source);
    if (source instanceof HTMLTextAreaElement) source.select();
    const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? '');
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    showStatus(button, isCopied ? copied : marked);
  });
  // Browsers restore choices after a reload. Without any, the page is up to date already, and nothing has to change.
  const isChanged = [...form.querySelectorAll('input')].some(
    (each) => each.checked !== each.defaultChecked || each.value !== each.defaultValue,
  );
  if (isChanged || data.root !== published.root || chart?.dataset.view) show();
  panel.dataset.alive = '';
}

for (const panel of document.querySelectorAll<HTMLElement>('.embed-panel')) {
  const data = panel.querySelector('script[type="application/json"]')?.textContent;
  if (data) enhance(panel, JSON.parse(data) as PanelData);
}
