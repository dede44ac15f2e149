/*
 * What every embed does in the page around it: it says its height, and sees to it that its links lead somewhere. It is
 * part of a classic script, because the frame may be sandboxed, with an opaque origin and without storage.
 */
const root = document.documentElement;
const figure = document.querySelector('figure') as HTMLElement;
/** WordPress gives each frame a secret, by which it recognises the messages of that frame. */
const [, secret = ''] = /secret=(\w+)/.exec(location.hash) ?? [];
let lastHeight = 0;
/**
 * In Chromium 154 and later a page can let a frame take the height of its content, once the frame asks. It asks only
 * out of sight, as the article would move otherwise; where a reader sees it, the chart fits into the frame.
 */
let isOutOfSight = false;

/** Chromium 154 and later. */
const { requestResize } = window as { readonly requestResize?: () => void };
/** Visible frames are at least this wide, px. */
const narrowest = 100;

/** The height of the content, independent of the height of the frame, px. */
function naturalHeight(): number {
  root.classList.add('measured');
  const height = Math.ceil(figure.getBoundingClientRect().height);
  if (isOutOfSight) requestResize?.();
  root.classList.remove('measured');
  return height;
}

function send(message: string, value: number | string): void {
  parent.postMessage({ message, value, secret }, '*');
}

function sendHeight(again: boolean): void {
  // WordPress first hides the frame by making it very narrow, where every word is on its own line.
  if (innerWidth < narrowest) return;
  const height = naturalHeight();
  if (height === lastHeight && !again) return;
  lastHeight = height;
  send('height', height);
}

if (parent !== window) {
  addEventListener('message', (event) => {
    if (event.source === parent && event.data?.message === 'ready') sendHeight(true);
  });
  addEventListener('resize', () => {
    // These browsers keep the first size of such a frame for every layout in it.
    if (requestResize) root.style.cssText = `width:${innerWidth}px;height:${innerHeight}px`;
    sendHeight(false);
  });
  addEventListener('load', () => sendHeight(true));
  sendHeight(false);
  if (requestResize)
    new IntersectionObserver(([entry]) => {
      isOutOfSight = !entry?.isIntersecting;
      sendHeight(true);
    }).observe(root);
  // A frame in WordPress must not open windows; WordPress follows the link itself if it leads to the same host. Another
  // sandboxed frame may or may not; a link that does nothing says so, with its address.
  if (secret || origin === 'null')
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      if (secret) {
        send('link', link.href);
        return;
      }
      const opened = open(link.href);
      if (opened) opened.opener = null;
      else {
        const live = document.querySelector('[data-blocked]') as HTMLElement;
        live.textContent = live.dataset.blocked + link.href;
        link.replaceWith(live.textContent);
      }
    });
}

// Makes it a module, whose names are its own.
export {};
