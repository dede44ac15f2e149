import { enliven } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/** Each figure carries its data beside its picture. */
for (const data of document.querySelectorAll<HTMLScriptElement>('figure > script[type="application/json"]')) {
  // Each in a task of its own, so that a page of many charts never keeps a reader waiting.
  setTimeout(() => enliven(data.parentElement as HTMLElement, JSON.parse(data.textContent) as FigureData));
}
