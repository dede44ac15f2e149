import { describe, expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import { atomFeed } from '../../src/publish/feed.ts';
import { validSite } from '../model/compose-site.ts';
import { describeFeed } from './describe-feed.ts';

const site = soundSite(validSite);
const root = 'https://record.example/below/';

describeFeed(site);

describe('atomFeed', () => {
  it('writes text as text', () => {
    const [id] = site.stories.keys();
    const story = site.stories.get(id ?? '');
    if (!id || !story) throw new Error('There is no story.');
    const title = 'Steel & <b>cars</b>';
    const told = { ...story, en: { ...story.en, meta: { ...story.en.meta, title } } };
    const xml = atomFeed({ ...site, stories: new Map([[id, told]]) }, 'en', root);
    expect(xml).toContain('<title>Steel &amp; &lt;b&gt;cars&lt;/b&gt;</title>');
  });
});
