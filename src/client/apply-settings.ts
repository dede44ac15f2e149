import { readSettings } from '../embeds/settings.ts';

/** The properties of the style sheet that each colour of a host sets. */
const properties = {
  ink: ['--ink', '--ink-2', '--ink-3'],
  main: ['--celadon'],
  accent: ['--cinnabar'],
} as const;

/**
 * Gives an embed the look that its address asks for. Nothing of the address becomes markup or a rule: its values are
 * checked by `readSettings` and set as properties.
 */
export function applySettings(): void {
  const { settings, refused } = readSettings(location.search);
  const { theme, plain, background, font, colours } = settings;
  const { documentElement: root, body } = document;
  root.dataset.theme = theme;
  root.dataset.background = background;
  const headline = document.querySelector('h1');
  headline?.classList.toggle('hidden', plain);
  if (font !== '') {
    root.dataset.font = font;
    body.style.setProperty('--sans', `"${font}", system-ui, sans-serif`);
    headline?.style.setProperty('font-family', `"${font}", serif`);
  }
  for (const [name, colour] of Object.entries(colours))
    for (const property of properties[name as keyof typeof properties])
      body.style.setProperty(property, colour);
  // For whoever writes the address; the panel says it in words.
  for (const { name, why } of refused) console.warn(`The setting ${name} is not taken: ${why}`);
}
