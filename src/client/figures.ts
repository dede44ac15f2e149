import { enliven } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/** Each figure carries its data beside its picture. */
for (const data of document.querySelectorAll<HTMLScriptElement>('figure > script[type="application/json"]')) {
  enliven(data.parentElement as HTMLElement, JSON.parse(data.textContent) as FigureData);
}
