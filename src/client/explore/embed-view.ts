import { columnStyle, frameStyle } from '../../embeds/frame-size.ts';
import { escapeHtml } from '../../locale/escape.ts';
import { takeFrom } from '../take.ts';

/** The lowest frame that the code asks for, px: what the drawing for phones needs. */
const leastHeight = 560;

/**
 * Offers the view of Explore as a frame, a picture and a pinned file.
 *
 * @returns a function that takes the query of a view, whenever it changes
 */
export function offerEmbed(page: HTMLElement): (query: string) => void {
  const one = <T extends Element>(selector: string): T => page.querySelector(selector) as T;
  const fold = one<HTMLDetailsElement>('.embed-view');
  const frame = one<HTMLIFrameElement>('.embed-view iframe');
  const code = one<HTMLTextAreaElement>('.embed-view textarea');
  const status = one<HTMLElement>('.embed-view [role="status"]');
  const share = one<HTMLAnchorElement>('[data-share]');
  const { address = '', program = '', copied = '', saved = '', failed = '', marked = '' } = fold.dataset;
  let query = '';

  const write = (): void => {
    const name = page.querySelector('#explore-name')?.textContent ?? '';
    const src = new URL(address + query, location.href).href;
    const view = new URL(location.pathname + query, location.href).href;
    const height = Number(frame.height);
    const size = { width: 960, height, phone: height };
    code.value =
      `<div style="${columnStyle(size)}">` +
      `<iframe src="${escapeHtml(src)}" title="${escapeHtml(name)}" loading="lazy" credentialless width="100%" ` +
      `height="${height}" frameborder="0" style="${frameStyle(size)}"></iframe>` +
      `<a href="${escapeHtml(view)}">${escapeHtml(name)}</a></div>`;
    status.textContent = '';
  };
  const show = (): void => {
    if (!fold.open) return;
    if (frame.getAttribute('src') !== address + query) frame.src = address + query;
    write();
  };
  fold.addEventListener('toggle', show);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.message !== 'height') return;
    frame.height = String(Math.max(leastHeight, Math.min(4000, Number(data.value) || 0)));
    write();
  });
  fold.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (!button) return;
    const { takes } = button.dataset;
    if (takes) {
      const done = await takeFrom(frame, takes, 'explore', program);
      status.textContent = done === 'copied' ? copied : done === 'saved' ? saved : failed;
      return;
    }
    code.select();
    status.textContent = await navigator.clipboard?.writeText(code.value).then(
      () => copied,
      () => marked,
    );
  });
  return (next) => {
    query = next;
    share.search = next;
    show();
  };
}
