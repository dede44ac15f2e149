import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { render } from './story-source.ts';

const text = readFileSync(new URL('./examples.md', import.meta.url), 'utf8');
const examples = [
  ...text.matchAll(/^## (.+)\n\n```markdown (zh|en)\n([\s\S]*?)\n```\n\n```html\n([\s\S]*?)\n```$/gm),
].map(([, title, language, source, html]) => ({ title, language: language as Language, source, html }));

describe('the examples of examples.md', () => {
  it('are all read', () => {
    expect(examples).toHaveLength(text.match(/^```markdown/gm)?.length ?? 0);
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('$title', ({ language, source, html }) => {
    const { story, refusals } = render(source ?? '', language);
    expect(refusals).toEqual([]);
    expect(story?.html.trim()).toBe(html);
  });

  it('render to the same bytes a second time', () => {
    for (const { language, source } of examples)
      expect(render(source ?? '', language)).toEqual(render(source ?? '', language));
  });
});
