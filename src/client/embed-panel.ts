import { embedPath, type Theme } from '../embeds/addresses.ts';
import type { Place } from '../embeds/frame-size.ts';
import { type Choice, type PanelData, snippetsFor, type Way, ways } from '../embeds/panel-data.ts';
import type { Language } from '../locale/languages.ts';

/** Keeps the preview and the code of a panel in step with what is chosen, and copies. */
function enliven(panel: HTMLElement, data: PanelData): void {
  const form = panel.querySelector('form') as HTMLFormElement;
  const preview = panel.querySelector('iframe') as HTMLIFrameElement;
  const status = panel.querySelector('[role="status"]') as HTMLElement;
  const { base = '/', copied = '' } = panel.dataset;

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
    const { width, height, least } =
      data.languages[choice.language].sizes[choice.plain ? 'plain' : 'full'][choice.place];
    const src = base + embedPath(choice.language, data.figure, choice);
    if (preview.getAttribute('src') !== src) preview.src = src;
    preview.width = String(width);
    // On a narrow screen the preview is as narrow, and then as high as a phone needs.
    preview.height = String(
      preview.parentElement && preview.parentElement.clientWidth < width ? least : height,
    );
  };

  const field = (name: Way | string): HTMLElement =>
    panel.querySelector(`[data-field="${name}"]`) as HTMLElement;

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  panel.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copies]');
    if (!button) return;
    const source = field(button.dataset.copies ?? '');
    // A page that was not fetched safely has no clipboard; the text is then marked, ready to be copied by hand.
    getSelection()?.selectAllChildren(source);
    if (source instanceof HTMLTextAreaElement) source.select();
    if (navigator.clipboard === undefined) return;
    await navigator.clipboard.writeText(
      source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? ''),
    );
    status.textContent = '';
    status.textContent = copied;
    for (const other of panel.querySelectorAll('[data-copies]'))
      other.classList.toggle('done', other === button);
  });
  // Browsers bring back what was chosen before a reload; where nothing was, all stands as it was sent, and nothing moves.
  const isChanged = [...form.querySelectorAll('input')].some((each) => each.checked !== each.defaultChecked);
  if (isChanged) show();
  panel.dataset.alive = '';
}

for (const panel of document.querySelectorAll<HTMLElement>('.embed-panel')) {
  const data = panel.querySelector('script[type="application/json"]')?.textContent;
  if (data) enliven(panel, JSON.parse(data) as PanelData);
}
