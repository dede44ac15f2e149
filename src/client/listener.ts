import { fitHeight } from './fit-height.ts';

/*
 * Gives each frame of this site in a page the height that its chart wants. It stands in the pages of others, so it
 * is small, leaves everything else alone, and does no harm when it is there twice. `%ROOT%` becomes the address of
 * the site.
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
    // In a sandbox the frame has no origin; the frame itself is known all the same.
    if (origin !== new URL(site).origin && origin !== 'null') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) fitHeight(frame, data.value);
  });
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ message: 'ready' }, '*');
}
