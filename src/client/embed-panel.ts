import { embedPath, figurePagePath, type PictureKind, picturePath, type Theme } from '../embeds/addresses.ts';
import { boxHeight, type Place } from '../embeds/frame-size.ts';
import { type Choice, type PanelData, snippetsFor, type Way, ways } from '../embeds/panel-data.ts';
import { type Language, languageTag } from '../locale/languages.ts';

/** Keeps the preview and the code of a panel in step with what is chosen, and copies. */
function enliven(panel: HTMLElement, sent: PanelData): void {
  // A site that was built without an address is at the one of its page.
  const data = { ...sent, root: new URL(sent.root, location.href).href };
  const form = panel.querySelector('form') as HTMLFormElement;
  const preview = panel.querySelector('iframe') as HTMLIFrameElement;
  const onPhone = panel.querySelector('.preview svg') as SVGElement;
  const unlike = panel.querySelector('[data-unlike]') as HTMLElement;
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
    for (const way of ways) (field(way) as HTMLTextAreaElement).value = snippets[way];
    unlike.hidden = choice.theme === 'light' && !choice.plain;
    showTexts(choice.language);
    const src = base + embedPath(choice.language, data.figure, choice);
    if (preview.getAttribute('src') !== src) preview.src = src;
    const size = data.languages[choice.language].sizes[choice.plain ? 'plain' : 'full'][choice.place];
    preview.width = String(size.width);
    preview.height = String(boxHeight(size, preview.clientWidth, innerWidth));
    onPhone.setAttribute('height', String(size.phone));
    tell();
  };

  /** Puts the texts, the link and the pictures into a language: they go into the article together with the chart. */
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

  /** Says on a button what became of the copy, and nothing on the others, whose copy is gone. */
  const tell = (button?: Element, message = ''): void => {
    for (const other of buttons) {
      other.classList.toggle('done', other === button);
      other.textContent = other === button ? message : label;
    }
    status.textContent = message;
  };

  const field = (name: Way | string): HTMLElement =>
    panel.querySelector(`[data-field="${name}"]`) as HTMLElement;

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  panel.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-copies]');
    if (!button) return;
    const source = field(button.dataset.copies ?? '');
    // Where the clipboard is out of reach the text is marked, ready to be copied by hand.
    getSelection()?.selectAllChildren(source);
    if (source instanceof HTMLTextAreaElement) source.select();
    const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? '');
    const isCopied = await copy(text);
    tell(button, isCopied ? copied : marked);
  });
  // Browsers bring back what was chosen before a reload; where nothing was, all stands as it was sent, and nothing moves.
  const isChanged = [...form.querySelectorAll('input')].some((each) => each.checked !== each.defaultChecked);
  if (isChanged || data.root !== sent.root) show();
  panel.dataset.alive = '';
}

/** @returns whether the clipboard has the text; a page that was not fetched safely has no clipboard, others may refuse */
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
  if (data) enliven(panel, JSON.parse(data) as PanelData);
}
