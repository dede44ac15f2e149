import { enliven } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/** Each figure carries its data beside its picture. */
for (const data of document.querySelectorAll<HTMLScriptElement>('figure > script[type="application/json"]')) {
  // Each in a task of its own, so that a page of many charts never keeps a reader waiting.
  setTimeout(() => enliven(data.parentElement as HTMLElement, JSON.parse(data.textContent) as FigureData));
}

/** The panel for those who embed a figure stands far down its page; its program comes when a reader comes near. */
const panel = document.querySelector<HTMLElement>('.embed-panel');
if (panel) {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      // An import() would bring a program for fetching ahead that weighs more than the panel's own.
      const script = document.createElement('script');
      script.src = panel.dataset.program ?? '';
      document.head.append(script);
    },
    { rootMargin: '800px' },
  );
  watch.observe(panel);
}
