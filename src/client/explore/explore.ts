import { fill } from '../../locale/fill.ts';
import { addressQuery, writeAddress } from '../address.ts';
import { type ExploreData, type Explored, toExplored } from './data.ts';
import { offerEmbed } from './embed-view.ts';
import { makeFinder, writeRefusal } from './finder.ts';
import { makePanel } from './panel.ts';
import {
  type ExploreView,
  emptyView,
  mostLines,
  readExploreView,
  refusalsFor,
  writeExploreView,
} from './view.ts';
import type { ExploreWords } from './words.ts';

/** Loads the data and starts the page: choosing series, showing views, browser history. */
async function start(page: HTMLElement): Promise<void> {
  page.dataset.alive = '';
  const words = JSON.parse(page.querySelector('script')?.textContent ?? '') as ExploreWords;
  const message = page.querySelector('[data-message]') as HTMLElement;
  const answer = page.querySelector('[data-answer]') as HTMLElement;
  const summary = page.querySelector('[data-summary]') as HTMLElement;
  const twin = document.querySelector<HTMLAnchorElement>('.switch');
  let explored: Explored;
  try {
    const response = await fetch(words.data);
    if (!response.ok) throw new Error(String(response.status));
    explored = toExplored((await response.json()) as ExploreData);
  } catch {
    message.textContent = words.text.failed;
    return;
  }
  let view: ExploreView = emptyView;

  async function show(next: ExploreView, said = ''): Promise<void> {
    view = next;
    finder.update(view);
    message.textContent = said;
    answer.textContent = '';
    // The link to the other language keeps the view.
    if (twin) twin.search = addressQuery();
    summary.textContent = await panel.show(view);
    embed(writeExploreView(view, explored));
  }

  /** Shows a view that the reader chose, and adds it to the browser history. */
  function choose(change: Partial<ExploreView>): void {
    const next = { ...view, ...change };
    writeAddress(writeExploreView(next, explored), 'new step');
    show(next).catch(reportFailure(page));
  }

  function fromAddress(): void {
    const { view: found, refused, unknown } = readExploreView(location.search, explored, words.opening);
    const said = [
      ...refused.map((each) => writeRefusal(each, explored, words)),
      ...unknown.map((series) => fill(words.text.unknown, { series })),
    ];
    show(found, said.join(' ')).catch(reportFailure(page));
  }

  const embed = offerEmbed(page);
  const panel = makePanel(page, explored, words, choose);
  const finder = makeFinder(page, explored, words, (series, on) => {
    if (!on) return choose({ chosen: view.chosen.filter((each) => each.series !== series.id) });
    const [refusal] = refusalsFor(series, view.chosen, explored);
    const isFull = view.chosen.length >= mostLines;
    if (!refusal && !isFull)
      return choose({ chosen: [...view.chosen, { series: series.id, edition: series.edition }] });
    finder.update(view);
    answer.textContent = refusal
      ? writeRefusal(refusal, explored, words)
      : fill(words.text.full, { most: String(mostLines) });
  });
  for (const hidden of page.querySelectorAll<HTMLElement>('[data-script]')) hidden.hidden = false;
  addEventListener('popstate', fromAddress);
  fromAddress();
}

/** What went wrong stays in the console for whoever looks; the reader is told that the page does not work. */
function reportFailure(page: HTMLElement): (error: unknown) => void {
  return (error) => {
    page.dataset.alive = 'no';
    console.error(error);
  };
}

for (const page of document.querySelectorAll<HTMLElement>('.explorer'))
  start(page).catch(reportFailure(page));
