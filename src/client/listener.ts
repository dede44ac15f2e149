import { fitHeight } from './fit-height.ts';

/*
 * Sets each frame of this site in a page to the height that it requests. It runs on pages of others, so it is small,
 * touches nothing else, and may be included more than once. `%ROOT%` is replaced with the address of the site.
 */
const site = '%ROOT%';
const host = window as unknown as Record<string, boolean>;

function frames(): HTMLIFrameElement[] {
  return [...document.getElementsByTagName('iframe')].filter(
    ({ src }) => src.startsWith(`${site}embed/`) || src.startsWith(`${site}frozen/`),
  );
}

if (!host[site]) {
  host[site] = true;
  addEventListener('message', ({ data, origin, source }) => {
    if (data?.message !== 'height' || !(data.value > 99 && data.value < 4000)) return;
    // A sandboxed frame has an opaque origin, `null`; it is identified by its window below.
    if (origin !== new URL(site).origin && origin !== 'null') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) fitHeight(frame, data.value);
  });
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ message: 'ready' }, '*');
}
