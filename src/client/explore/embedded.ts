import { fill } from '../../locale/fill.ts';
import { applySettings } from '../apply-settings.ts';
import '../in-frame.ts';
import { type ExploreData, toExplored } from './data.ts';
import { writeRefusal } from './finder.ts';
import { makePanel } from './panel.ts';
import { rowsOf } from './rows.ts';
import { readExploreView, writeExploreView } from './view.ts';
import type { ExploreWords } from './words.ts';

/** Shows the view of an address, as Explore does, in a frame; what is refused is said below the title. */
async function start(page: HTMLElement): Promise<void> {
  applySettings();
  const words = JSON.parse(page.querySelector('script')?.textContent ?? '') as ExploreWords;
  // Explore fills a table too, for which a frame has no room.
  const table = document.createElement('table');
  table.hidden = true;
  table.append(table.createTHead(), table.createTBody());
  page.append(table);
  const message = page.querySelector('[data-message]') as HTMLElement;
  try {
    const response = await fetch(words.data);
    if (!response.ok) throw new Error(String(response.status));
    const explored = toExplored((await response.json()) as ExploreData);
    const { view, refused, unknown } = readExploreView(location.search, explored, words.opening);
    const said = [
      ...refused.map((each) => writeRefusal(each, explored, words)),
      ...unknown.map((series) => fill(words.text.unknown, { series })),
    ];
    message.textContent = said.join(' ');
    // The frame has no controls, so nothing can be chosen in it.
    await makePanel(page, explored, words, () => undefined).show(view);
    const sources = new Set(rowsOf(view, explored, words).flatMap(({ observation }) => observation.sources));
    const names = [...sources].map((id) => explored.data.sources[id]?.[words.language] ?? id);
    const shown = [...new Set(names)];
    (page.querySelector('[data-sources]') as HTMLElement).textContent =
      `${words.figure.sources}${words.page.colon}${shown.join(words.page.listComma)}`;
    const link = page.querySelector<HTMLAnchorElement>('figcaption a');
    if (link) link.search = writeExploreView(view, explored);
    document.title = page.querySelector('#explore-name')?.textContent ?? document.title;
  } catch (error) {
    message.textContent = words.text.failed;
    console.error(error);
  }
  // The page around the frame hears the new height.
  dispatchEvent(new Event('resize'));
}

for (const page of document.querySelectorAll<HTMLElement>('.explorer')) void start(page);
