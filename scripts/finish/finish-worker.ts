/** What the build does on several processors at the same time: the functions that a worker can be asked to run. */
export { cutFont } from './cut-font.ts';
export { readPages } from './read-page.ts';
