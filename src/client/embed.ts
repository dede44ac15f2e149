/*
 * The program inside an embed. It runs as a classic script in a frame that may have no origin of its own and no
 * storage, and the chart is complete without it.
 */
const root = document.documentElement;
const [figure] = document.getElementsByTagName('figure');
/** WordPress gives each frame a word by which it knows the messages of that frame. */
const [, secret = ''] = /secret=([A-Za-z0-9]+)/.exec(location.hash) ?? [];
let told = 0;

/** How high the page would like to be, whatever the frame: px. */
function wantedHeight(): number {
  root.classList.add('measured');
  const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0);
  root.classList.remove('measured');
  return height;
}

function send(message: string, value: number | string): void {
  parent.postMessage({ message, value, secret }, '*');
}

function tell(again: boolean): void {
  const height = wantedHeight();
  if (height === 0 || (height === told && !again)) return;
  told = height;
  send('height', height);
}

if (parent !== window) {
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.message === 'ready') tell(true);
  });
  addEventListener('resize', () => tell(false));
  addEventListener('load', () => tell(true));
  tell(false);
  // A frame in WordPress may open no window; WordPress follows the link itself, if it leads to the same host.
  if (secret !== '')
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      send('link', link.href);
    });
}

// Its names are its own.
export {};
