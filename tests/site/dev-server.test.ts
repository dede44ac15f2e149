import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, ending, smallContent, startProgram } from './project-copy.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-dev-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Asks for the home page until the answer is as wanted, as a reader who keeps looking would. */
async function homeOnce(port: number, wanted: (status: number, html: string) => boolean): Promise<string> {
  const deadline = Date.now() + 40_000;
  for (let last = ''; ; ) {
    try {
      const response = await fetch(`http://localhost:${port}/zh/`, { headers: { Accept: 'text/html' } });
      const html = await response.text();
      if (wanted(response.status, html)) return html;
      last = `${response.status} ${html.slice(0, 500)}`;
    } catch (error) {
      // The server is not there yet.
      last = String(error);
    }
    if (Date.now() > deadline) throw new Error(`The page never came to be as wanted; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('npm run dev', () => {
  it('shows the page, then what is refused when a file breaks, then the page again, and stops when told', async () => {
    const copy = copyProject(path.join(folder, 'project'), smallContent);
    const port = await freePort();
    const child = startProgram(copy, 'dev', [], { PORT: String(port) });
    const ended = ending(child);
    try {
      await homeOnce(port, (status) => status === 200);
      const download = await fetch(`http://localhost:${port}/download/datasets/output.csv`);
      expect([download.status, (await download.text()).slice(0, 20)]).toEqual([200, 'dataset,observation,']);
      const sources = path.join(copy, 'data', 'sources.json');
      const good = readFileSync(sources, 'utf8');
      writeFileSync(sources, '{"not": "a list of sources"}\n');
      const refused = await homeOnce(port, (status) => status === 500);
      expect(refused).toContain('data/sources.json');
      expect(refused).toContain('@vite/client');
      writeFileSync(sources, good);
      await homeOnce(port, (status) => status === 200);
    } finally {
      child.kill('SIGINT');
    }
    expect((await ended).code).toBe(0);
  }, 120_000);
});
