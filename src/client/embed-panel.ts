import { embedPath, figurePagePath, type PictureKind, picturePath, type Theme } from '../embeds/addresses.ts';
import { boxHeight, type Place } from '../embeds/frame-size.ts';
import {
  type Choice,
  type PanelData,
  type SnippetKind,
  snippetKinds,
  snippetsFor,
} from '../embeds/panel-data.ts';
import { type Language, languageTag } from '../locale/languages.ts';

/** Updates the preview and the code of a panel when the choice changes, and handles its copy buttons. */
function enhance(panel: HTMLElement, published: PanelData): void {
  // If the site was built without an address, its root is resolved against the address of the page.
  const data = { ...published, root: new URL(published.root, location.href).href };
  const form = panel.querySelector('form') as HTMLFormElement;
  const preview = panel.querySelector('iframe') as HTMLIFrameElement;
  const onPhone = panel.querySelector('.preview svg') as SVGElement;
  const frozenNote = panel.querySelector('[data-unlike]') as HTMLElement;
  const status = panel.querySelector('[role="status"]') as HTMLElement;
  const buttons = panel.querySelectorAll('[data-copies]');
  const label = buttons[0]?.textContent ?? '';
  const { base = '/', copied = '', marked = '' } = panel.dataset;

  const chosen = (): Choice => {
    const fields = new FormData(form);
    return {
      language: String(fields.get('language')) as Language,
      theme: String(fields.get('theme')) as Theme,
      place: String(fields.get('place')) as Place,
      plain: !fields.has('headline'),
    };
  };

  const show = (): void => {
    const choice = chosen();
    const snippets = snippetsFor(data, choice);
    for (const way of snippetKinds) (field(way) as HTMLTextAreaElement).value = snippets[way];
    frozenNote.hidden = choice.theme === 'light' && !choice.plain;
    showTexts(choice.language);
    const src = base + embedPath(choice.language, data.figure, choice);
    if (preview.getAttribute('src') !== src) preview.src = src;
    const size = data.languages[choice.language].sizes[choice.plain ? 'plain' : 'full'][choice.place];
    preview.width = String(size.width);
    preview.height = String(boxHeight(size, preview.clientWidth));
    onPhone.setAttribute('height', String(size.phone));
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

  /** Shows the result of a copy on its button, and resets the other buttons. */
  const showStatus = (button?: Element, message = ''): void => {
    for (const other of buttons) {
      other.classList.toggle('done', other === button);
      other.textContent = other === button ? message : label;
    }
    status.textContent = message;
  };

  const field = (name: SnippetKind | string): HTMLElement =>
    panel.querySelector(`[data-field="${name}"]`) as HTMLElement;

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  panel.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-copies]');
    if (!button) return;
    const source = field(button.dataset.copies ?? '');
    // The text is selected too, so that it can be copied by hand where the clipboard is not available.
    getSelection()?.selectAllChildren(source);
    if (source instanceof HTMLTextAreaElement) source.select();
    const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? '');
    const isCopied = await copy(text);
    showStatus(button, isCopied ? copied : marked);
  });
  // Browsers restore choices after a reload. Without any, the page is up to date already, and nothing has to change.
  const isChanged = [...form.querySelectorAll('input')].some((each) => each.checked !== each.defaultChecked);
  if (isChanged || data.root !== published.root) show();
  panel.dataset.alive = '';
}

/** @returns whether the text was copied: without HTTPS there is no clipboard API, and browsers may deny access */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

for (const panel of document.querySelectorAll<HTMLElement>('.embed-panel')) {
  const data = panel.querySelector('script[type="application/json"]')?.textContent;
  if (data) enhance(panel, JSON.parse(data) as PanelData);
}
