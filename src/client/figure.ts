import { addressQuery, writeAddress } from './address.ts';
import { type Compared, comparisonOf } from './comparison.ts';
import { describeRefusals } from './describe-refusals.ts';
import type { FigureData } from './figure-data.ts';
import { navigateMarks } from './reader.ts';
import { redraw, redrawnSeries } from './redraw.ts';
import { make, type TooltipText } from './tooltip.ts';
import { plainView, readView, type View, viewWords, writeView } from './view.ts';

/** Adds tooltips, keyboard navigation, controls and an address for each view to a figure. */
export function enhance(figure: HTMLElement, data: FigureData): void {
  const { id, language, axis, words, comparison } = data;
  const one = <T extends HTMLElement>(selector: string): T | null => figure.querySelector<T>(selector);
  const all = <T extends Element = HTMLElement>(selector: string): T[] => [
    ...figure.querySelectorAll<T>(selector),
  ];
  const picture = one('.picture') as HTMLElement;
  const state = one('.state') as HTMLElement;
  const live = one('output') as HTMLElement;
  const bases = one<HTMLSelectElement>('[data-base]');
  const drawn = all<SVGSVGElement>('.picture > svg');
  const inOrder = [...(one<HTMLTemplateElement>('[data-sorted]')?.content.children ?? [])] as SVGSVGElement[];
  const byKey = new Map(data.marks.map((mark) => [mark.key, mark]));
  const seriesOf = (key: string): string => byKey.get(key)?.series ?? '';
  const capabilities = {
    bases: [...(bases?.options ?? [])].map(({ value }) => value),
    series: all('[data-toggle]').map((button) => button.dataset.toggle ?? ''),
    sorts: inOrder.length > 0,
  };
  const model = comparison && comparisonOf(comparison, language, words);
  /** The drawings in the picture, wide and narrow. */
  const shown = drawn.slice(0, 2) as [SVGSVGElement, SVGSVGElement];
  let view: View = plainView;
  let results: ReadonlyMap<string, Compared> = new Map();

  /** The name of the selected base: `2007 = 100`. */
  const baseText = (): string => bases?.selectedOptions[0]?.textContent ?? '';

  const marksOn = () => data.marks.filter(({ series }) => !view.off.has(series));

  /** Describes what the chart shows, and why comparisons are refused. */
  function describe(): string {
    if (view.mode === 'level') return view.sorted ? words.sorted : words.hint;
    const what = view.mode === 'growth' ? words.growthOf : `${baseText()}${words.stop}`;
    const refused = describeRefusals(marksOn(), results, words);
    return refused === '' ? what : `${what}${words.refused}${refused}${words.stop}`;
  }

  function drawMode(drawing: SVGSVGElement, place: 0 | 1): SVGSVGElement {
    if (view.mode === 'level' || !comparison) return drawing;
    const isGrowth = view.mode === 'growth';
    return redraw(drawing, redrawnSeries(marksOn(), comparison.levels, results, place), {
      plot: comparison.plots[place === 0 ? 'wide' : 'narrow'],
      language,
      unit: isGrowth ? '%' : baseText(),
      origin: isGrowth ? 0 : 100,
      name: describe(),
    });
  }

  /** Updates one of the two drawings in the picture. */
  function paint(place: 0 | 1): void {
    const next = drawMode((view.sorted ? inOrder : drawn)[place] as SVGSVGElement, place);
    if (next !== shown[place]) shown[place].replaceWith(next);
    shown[place] = next;
    for (const element of next.querySelectorAll<SVGElement>('[data-series],[data-key]')) {
      const series = element.dataset.series ?? seriesOf(element.dataset.key ?? '');
      element.classList.toggle('c-off', view.off.has(series));
    }
  }

  /** Shows a view. */
  function show(next: View): void {
    view = next;
    if (bases && view.base !== '') bases.value = view.base;
    const compare = (key: string): Compared =>
      (view.mode === 'growth' ? model?.growth(key) : model?.index(key, view.base)) ?? { kind: 'none' };
    results = new Map(view.mode === 'level' ? [] : data.marks.map(({ key }) => [key, compare(key)] as const));
    // The drawing for the other width is hidden; drawing it in another task keeps each task short.
    const hidden = picture.clientWidth < 560 ? 0 : 1;
    paint(hidden === 0 ? 1 : 0);
    setTimeout(() => paint(hidden));
    for (const button of all('.tools [aria-pressed]')) {
      const { mode, toggle } = button.dataset;
      const isOn = mode ? mode === view.mode : toggle ? !view.off.has(toggle) : view.sorted;
      button.setAttribute('aria-pressed', String(isOn));
    }
    const link = one<HTMLAnchorElement>('[data-link]');
    if (link) link.href = `${location.pathname}${writeView(addressQuery(), id, view)}#${figure.id}`;
    // The links under the chart lead to the view that the reader has set; the panel embeds it.
    for (const each of document.querySelectorAll<HTMLAnchorElement>(`[data-keeps-view="${id}"]`))
      each.search = writeView('', id, view);
    figure.dataset.view = viewWords(view);
    figure.classList.toggle('is-changed', figure.dataset.view !== '');
    figure.dispatchEvent(new Event('viewchange', { bubbles: true }));
    const text = describe();
    if (state.textContent !== text) state.textContent = text;
    forget();
  }

  /** Shows a view that the reader chose, and adds it to the browser history. */
  function choose(change: Partial<View>): void {
    const next = { ...view, ...change };
    writeAddress(writeView(addressQuery(), id, next), 'new step');
    show(next);
    live.textContent = state.textContent;
  }

  function textOf(key: string, beside: readonly string[]): TooltipText | undefined {
    const mark = byKey.get(key);
    if (!mark) return undefined;
    const head = mark.group === '' ? mark.label : `${mark.label} · ${mark.group}`;
    const compared = results.get(key);
    const say = (other: string): string => {
      const found = results.get(other);
      if (found?.kind === 'refused') return words.notComparable;
      return found?.kind === 'value'
        ? `${found.text}${view.mode === 'growth' ? '%' : ''}`
        : (byKey.get(other)?.value ?? '');
    };
    const others = beside.map((other) => [byKey.get(other)?.group ?? '', say(other)] as const);
    if (compared === undefined || compared.kind === 'none')
      return { head, value: mark.value, struck: mark.struck === true, facts: [...others, ...mark.facts] };
    const sides = [...new Set([key, compared.against])].map(
      (side) => [byKey.get(side)?.label ?? '', byKey.get(side)?.value ?? ''] as const,
    );
    const why = compared.kind === 'refused' ? [['', compared.reason] as const] : [];
    return { head, value: say(key), struck: false, facts: [...why, ...sides, ...others, ...mark.facts] };
  }

  const forget = navigateMarks({
    picture,
    live,
    axis,
    seriesOf,
    textOf,
    words,
    baseButton(key) {
      const period = comparison?.levels[key]?.period;
      if (view.mode !== 'index' || period === view.base) return undefined;
      const button = make('button', '', words.setBase) as HTMLButtonElement;
      button.type = 'button';
      // Keyboard users press Enter instead: focus inside an element hidden from screen readers would be a trap.
      button.tabIndex = -1;
      button.addEventListener('click', () => choose({ base: period ?? view.base }));
      return button;
    },
  });

  figure.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.tools button');
    if (!button) return;
    const { mode, toggle, sort, reset } = button.dataset;
    if (mode === 'level' || mode === 'growth') choose({ mode, base: '' });
    if (mode === 'index') choose({ mode, base: bases?.value ?? '' });
    if (sort !== undefined) choose({ sorted: !view.sorted });
    if (toggle !== undefined) {
      const off = new Set(view.off);
      // The last series cannot be switched off, because the chart would be empty.
      if (!off.delete(toggle) && off.size + 1 < capabilities.series.length) off.add(toggle);
      choose({ off });
    }
    if (reset !== undefined) {
      choose(plainView);
      // The button is hidden now, so the keyboard focus needs another place.
      picture.focus();
    }
  });
  bases?.addEventListener('change', () => choose({ mode: 'index', base: bases.value }));
  addEventListener('popstate', () => show(readView(location.search, id, capabilities)));

  picture.tabIndex = 0;
  picture.setAttribute('role', 'application');
  picture.setAttribute('aria-roledescription', words.role);
  picture.setAttribute('aria-labelledby', figure.getAttribute('aria-labelledby') ?? '');
  picture.setAttribute('aria-describedby', state.id);
  for (const swatch of all('[data-swatch]')) {
    const mark = data.marks.find(({ series }) => series === swatch.dataset.swatch);
    const classes = picture.querySelector(`[data-key="${mark?.key}"]`)?.closest('g')?.classList ?? [];
    swatch.classList.add(...[...classes].filter((name) => name !== 'c-dot'));
  }
  show(readView(location.search, id, capabilities));
  figure.dataset.alive = '';
}
