import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import {
  figurePagePath,
  type PictureKind,
  picturePath,
  reportCardPath,
  storyCardPath,
} from '../../src/embeds/addresses.ts';
import { type Language, languages } from '../../src/locale/languages.ts';
import type { SoundSite } from '../../src/markdown/load-site.ts';
import { toPlainText } from '../../src/model/plain-text.ts';
import { type Refusal, RefusalError } from '../../src/model/refusal.ts';
import { captionOf } from '../../src/pictures/caption.ts';
import { figureCard, textCard } from '../../src/pictures/card.ts';
import { readRules } from '../../src/pictures/chart-rules.ts';
import { readColours } from '../../src/pictures/colours.ts';
import { buildFaces, systemFaces } from '../../src/pictures/faces.ts';
import { articlePicture, type Picture, type PictureStyle } from '../../src/pictures/picture.ts';
import { tallPicture } from '../../src/pictures/tall-picture.ts';
import { touchIconPath } from '../../src/site/addresses.ts';
import { projectRoot } from '../run/settings.ts';
import { type KeptFiles, keyOf, openKept } from './kept-files.ts';
import { parsePage, textOf } from './parse-page.ts';
import { openPictureFonts } from './picture-fonts.ts';

/** A picture that is to be turned into a PNG. */
interface Job {
  /** Below the site's root. */
  readonly path: string;
  readonly language: Language;
  readonly picture: Picture;
  readonly scale: number;
  /** The content file to fix if the picture cannot be drawn. */
  readonly file: string;
}

export interface DrawOptions {
  /** Address of the site with a slash at its end; undefined if SITE_URL is not set. */
  readonly root: string | undefined;
  /** The folder where drawn pictures are kept for the next build. */
  readonly cache: string;
}

export interface DrawReport {
  readonly pictures: number;
  /** How many were not in the cache. */
  readonly drawn: number;
}

/**
 * Writes every picture of the site: figures as SVG and PNG, and cards for shared links.
 *
 * @param site the content
 * @param folder the built site
 * @throws RefusalError when a text holds a character that no face can draw
 */
export async function drawPictures(
  site: SoundSite,
  folder: string,
  { root, cache }: DrawOptions,
): Promise<DrawReport> {
  const { svgs, jobs } = compose(site, root);
  for (const [name, svg] of svgs) write(path.join(folder, name), svg);
  const kept = openKept(cache);
  const missing = jobs.filter((job) => {
    const known = kept.read(keyOfJob(job));
    if (known) write(path.join(folder, job.path), known);
    return known === undefined;
  });
  if (missing.length > 0) await drawAll(missing, { folder, kept, cache });
  return { pictures: svgs.size + jobs.length, drawn: missing.length };
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Composes all pictures as SVG. This is quick; turning them into PNG is not. */
function compose(
  { record, figures, stories }: SoundSite,
  root: string | undefined,
): { readonly svgs: ReadonlyMap<string, string>; readonly jobs: readonly Job[] } {
  const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');
  const themes = readColours(read('src/styles/tokens.css'));
  const common = { rules: readRules(read('src/charts/chart.css')), seal: read('public/seal.svg') };
  const svgs = new Map<string, string>();
  const jobs: Job[] = [];
  for (const language of languages) {
    const style = (theme: 'light' | 'dark', faces = buildFaces[language]): PictureStyle => ({
      ...common,
      colours: themes[theme],
      faces,
    });
    for (const [id, drawn] of figures) {
      const figure = drawn[language];
      const page = root && root + figurePagePath(language, id);
      const options = {
        figure,
        caption: captionOf(figure, record),
        address: page && decodeURI(page).replace(/^https?:\/\//, ''),
      };
      const add = (kind: PictureKind, picture: Picture, scale = 1): void => {
        const file = `data/figures/${id}.json`;
        jobs.push({ path: picturePath(language, id, kind), language, picture, scale, file });
      };
      for (const theme of ['light', 'dark'] as const) {
        const mark = theme === 'dark' ? '-dark' : '';
        const own = { ...options, style: style(theme, systemFaces(language)) };
        svgs.set(picturePath(language, id, `${mark}.svg`), `${articlePicture(own).svg}\n`);
        const picture = articlePicture({ ...options, style: style(theme) });
        add(`${mark}.png`, picture);
        add(`${mark}@2x.png`, picture, 2);
      }
      add('-tall.png', tallPicture({ ...options, style: style('light') }, page));
      add('-card.png', figureCard({ ...options, style: style('light') }));
    }
    for (const [id, story] of stories) {
      const { title, dekHtml } = story[language].meta;
      const dek = textOf(parsePage(dekHtml)).trim();
      const siteName = record.site.title[language];
      const picture = textCard({ title, dek, siteName, style: style('light') });
      const file = `src/stories/${id}/${language}.md`;
      jobs.push({ path: storyCardPath(language, id), language, picture, scale: 1, file });
    }
    for (const { id, title, intro } of record.reports.reports) {
      const picture = textCard({
        title: title[language],
        dek: toPlainText(intro, language, record).text,
        siteName: record.site.title[language],
        style: style('light'),
      });
      const file = 'data/reports.json';
      jobs.push({ path: reportCardPath(language, id), language, picture, scale: 1, file });
    }
  }
  jobs.push({
    path: touchIconPath,
    language: 'zh',
    // Phones round the corners themselves, and would show black behind those of the seal.
    picture: { svg: common.seal.replace('rx="12" ', ''), width: 100, height: 100 },
    scale: 1.8,
    file: 'public/seal.svg',
  });
  return { svgs, jobs };
}

/** Names a picture by everything that its bytes depend on. */
function keyOfJob({ picture, scale, language }: Job): string {
  return keyOf(/font|resvg/, [picture.svg, scale, language]);
}

/** All text of a picture, its title and description included. */
function textIn({ picture }: Job): string {
  return textOf(parsePage(picture.svg));
}

async function drawAll(
  jobs: readonly Job[],
  { folder, kept, cache }: { readonly folder: string; readonly kept: KeptFiles; readonly cache: string },
): Promise<void> {
  // The process id in the name gives each of two builds at the same time fonts of its own.
  const fonts = await openPictureFonts(jobs.map(textIn).join(''), path.join(cache, `fonts-${process.pid}`));
  const refusals = jobs.flatMap((job): Refusal[] => {
    const missing = fonts.missing(textIn(job), job.language);
    return missing.length === 0
      ? []
      : [
          {
            file: job.file,
            place: job.path,
            found: `the character ${missing.map((each) => `${each} (U+${hex(each)})`).join(', ')}`,
            expected: 'characters that the faces of pictures have',
            remedy: 'Write it another way, or give `scripts/finish/picture-faces.ts` a face that has it.',
          },
        ];
  });
  if (refusals.length > 0) throw new RefusalError(refusals);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const image = await renderAsync(job.picture.svg, {
        font: { loadSystemFonts: false, fontFiles: [...fonts.files[job.language]] },
        fitTo: { mode: 'zoom', value: job.scale },
      });
      const png = image.asPng();
      kept.write(keyOfJob(job), png);
      write(path.join(folder, job.path), png);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
