import { enhance } from './figure.ts';
import type { FigureData } from './figure-data.ts';
import './share.ts';

/** The data of each figure is next to its picture. */
for (const data of document.querySelectorAll<HTMLScriptElement>('figure > script[type="application/json"]')) {
  // Each figure gets its own task, so that a page with many charts stays responsive.
  setTimeout(() => enhance(data.parentElement as HTMLElement, JSON.parse(data.textContent) as FigureData));
}

/** The panel with embed codes is far down the page, so its script is loaded only when a reader scrolls near it. */
const panel = document.querySelector<HTMLElement>('.embed-panel');
if (panel) {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      // An import() would add Vite's preload helper, which is larger than the script of the panel.
      const script = document.createElement('script');
      script.src = panel.dataset.program ?? '';
      document.head.append(script);
    },
    { rootMargin: '800px' },
  );
  watch.observe(panel);
}
