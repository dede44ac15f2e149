import path from 'node:path';
import { projectRoot } from '../run/settings.ts';

const inProject = (file: string): string => path.join(projectRoot, file);

/** The lists of what has been published; `npm run check` and tests compare the site with them. */
export const publishedFiles = {
  observations: inProject('tests/published/observations.txt'),
  addresses: inProject('tests/published/addresses.txt'),
} as const;
