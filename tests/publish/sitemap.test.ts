import { describe, expect, it } from 'vitest';
import { sitemapFiles } from '../../src/publish/sitemap.ts';

describe('sitemapFiles', () => {
  const files = sitemapFiles(['', 'data/'], 'https://record.example/base/');

  it('lists each page of both editions with its twin', () => {
    expect(files['sitemap-pages']?.match(/<url>/g)).toHaveLength(4);
    expect(files['sitemap-pages']).toContain(
      '<loc>https://record.example/base/zh/data/</loc><xhtml:link rel="alternate" hreflang="zh-Hans"',
    );
  });

  it('has an index that names the one part', () => {
    expect(files['sitemap-index']).toContain('<loc>https://record.example/base/sitemap-pages.xml</loc>');
  });
});
