import { setDataType } from '../embeds/set-data-type.ts';
import { readSettings } from '../embeds/settings.ts';
// Reports height and links to the page around the frame, as every embed does.
import './embed.ts';
import { enhance } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/*
 * The script of the embed that takes settings in its address: the view, the look, the font and the colours. Nothing of
 * the address becomes markup or a rule; values are checked by `readSettings` and set as properties.
 */
const root = document.documentElement;
const { body } = document;
const { settings, refused } = readSettings(location.search);
const { theme, plain, background, font, colours } = settings;
root.dataset.theme = theme;
root.dataset.background = background;
const headline = document.querySelector('h1');
headline?.classList.toggle('hidden', plain);
if (font !== '') {
  root.dataset.font = font;
  body.style.setProperty('--sans', `"${font}", system-ui, sans-serif`);
  headline?.style.setProperty('font-family', `"${font}", serif`);
}
const properties = {
  ink: ['--ink', '--ink-2', '--ink-3'],
  main: ['--celadon'],
  accent: ['--cinnabar'],
} as const;
for (const [name, colour] of Object.entries(colours))
  for (const property of properties[name as keyof typeof properties])
    body.style.setProperty(property, colour);
// For whoever writes the address; the panel says it in words.
for (const { name, why } of refused) console.warn(`The setting ${name} is not taken: ${why}`);

const figure = document.querySelector('figure');
const data = document.querySelector(`script[type="${setDataType}"]`)?.textContent;
if (figure && data) enhance(figure, JSON.parse(data) as FigureData);
const picture = figure?.querySelector('.picture');
picture?.removeAttribute('aria-labelledby');
picture?.setAttribute('aria-label', document.title);
