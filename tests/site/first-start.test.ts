import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../scripts/run/serve.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { validSite } from '../model/compose-site.ts';
import { offeredSnippets } from './embed-hosts.ts';
import { ending, startProgram } from './project-copy.ts';

const noSettings = { SITE_URL: '', CORRECTIONS_CONTACT: '' };

describe('npm start', () => {
  it('takes its port, builds for it into a folder of its own, and serves what names that address', async () => {
    const probe = await serve(projectRoot, { port: 0 });
    const { port, url } = probe;
    await probe.close();
    const child = startProgram(projectRoot, 'start', ['--content', validSite], {
      ...noSettings,
      PORT: String(port),
    });
    const ended = ending(child);
    const folder = path.join(projectRoot, '.build', `local-site-${port}`);
    const met = new Set<number>();
    try {
      for (const deadline = Date.now() + 120_000; !met.has(200) && Date.now() < deadline; ) {
        // Until the program listens, requests fail.
        met.add(
          await fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect([...met].filter(Boolean)).toEqual([503, 200]);
      const get = async (address: string) => (await fetch(url + address)).text();
      const html = await get('en/figures/climb/');
      expect(html).toContain(`<link rel="canonical" href="${url}en/figures/climb/">`);
      expect(html).toContain(`type="application/json+oembed" href="${url}oembed/en/climb.json"`);
      expect(html).toContain(`<meta property="og:image" content="${url}image/en/climb-card.png">`);
      for (const way of ['frame', 'listener'] as const)
        expect(offeredSnippets(html)[way]).toContain(`src="${url}embed/en/climb/"`);
      expect(await get('oembed/en/climb.json')).toContain(`${url}embed/en/climb/`);
      expect(await get('feed/en.xml')).toContain(`${url}en/`);
      expect(existsSync(path.join(folder, 'index.html'))).toBe(true);
    } finally {
      child.kill('SIGINT');
    }
    const { code, output } = await ended;
    expect([code, output]).toEqual([0, expect.stringContaining(`The site is at ${url}`)]);
    expect(output).not.toMatch(/SITE_URL|npm run freeze/);
    rmSync(folder, { recursive: true });
  }, 240_000);
});
