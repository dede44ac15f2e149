import { fill } from '../../locale/fill.ts';
import { formatCount } from '../../locale/format.ts';
import { describeRefusals } from '../describe-refusals.ts';
import { navigateMarks } from '../reader.ts';
import { make } from '../tooltip.ts';
import { writeViewCsv } from './csv.ts';
import { type Explored, editionsOf } from './data.ts';
import { basesOf, type ExploreRow, lineOf, rowsOf, yearsOf } from './rows.ts';
import { fillTable, withUnit } from './table.ts';
import { type Chosen, differInPlaces, type ExploreView, mostLines, writeExploreView } from './view.ts';
import type { ExploreWords } from './words.ts';

/** The lines, the choices, the chart, the table and the file of a view. */
export interface Panel {
  /** Shows a view, and returns a summary for the live region. */
  show(view: ExploreView): Promise<string>;
}

/**
 * Connects the controls, chart and table next to the list of series.
 * @param choose callback for changes of the view by the reader
 */
export function makePanel(
  page: HTMLElement,
  explored: Explored,
  words: ExploreWords,
  choose: (change: Partial<ExploreView>) => void,
): Panel {
  const { language, text, tools, page: marks } = words;
  const one = <T extends HTMLElement>(selector: string): T => page.querySelector(selector) as T;
  const [from, to, base] = ['from', 'to', 'base'].map((name) => one<HTMLSelectElement>(`[name=${name}]`)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const picture = one('.picture');
  const live = one<HTMLElement>('[data-spoken]');
  const downloads = page.querySelectorAll<HTMLAnchorElement>('[data-csv]');
  let view: ExploreView | undefined;
  let rows: readonly ExploreRow[] = [];
  let labels: ReadonlyMap<string, string> = new Map();
  let turn = 0;

  const rowOf = (key: string): ExploreRow | undefined =>
    rows.find((row) => `${row.line}.${row.observation.id}` === key);
  const say = (row: ExploreRow): string =>
    view?.mode === 'level' ? withUnit(row.level, row.unit, language) : `${row.shown}${row.shownUnit}`;
  const forget = navigateMarks({
    picture,
    live,
    axis: 'x',
    seriesOf: (key) => rowOf(key)?.line ?? '',
    textOf: (key, beside) => {
      const row = rowOf(key);
      if (!row) return undefined;
      const others = beside.flatMap((other) => {
        const found = rowOf(other);
        return found ? [[labels.get(found.line) ?? '', say(found)] as const] : [];
      });
      const edition = explored.data.editions[row.observation.edition]?.title[language] ?? '';
      const level =
        view?.mode === 'level' ? [] : [[tools.level, withUnit(row.level, row.unit, language)] as const];
      return {
        head: labels.size > 1 ? `${row.period} · ${labels.get(row.line)}` : row.period,
        value: say(row),
        struck: false,
        facts: [...level, ...others, [words.figure.edition, edition]],
      };
    },
    words: marks,
  });
  picture.tabIndex = 0;
  picture.role = 'application';
  picture.ariaRoleDescription = tools.role;

  from.addEventListener('change', () => choose({ from: from.value }));
  to.addEventListener('change', () => choose({ to: to.value }));
  base.addEventListener('change', () => choose({ mode: 'index', base: base.value }));
  page.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-mode]');
    const mode = button?.dataset.mode as ExploreView['mode'] | undefined;
    if (mode) choose({ mode, base: mode === 'index' ? base.value : '' });
  });

  /** The label of a line: its title, or the name of its place if the series differ only in their places. */
  function labelOf({ series, edition }: Chosen, all: readonly Chosen[]): string {
    const info = explored.series.get(series);
    const name =
      info && differInPlaces(all, explored)
        ? (explored.data.entities[info.entity]?.name[language] ?? series)
        : (info?.title[language] ?? series);
    const isAlone = all.filter((each) => each.series === series).length === 1 && info?.edition === edition;
    const book = explored.data.editions[edition]?.title[language] ?? edition;
    return isAlone ? name : `${name} · ${book}`;
  }

  function toLine(chosen: Chosen, index: number, all: readonly Chosen[]): HTMLElement {
    const item = make('li', '');
    const info = explored.series.get(chosen.series);
    const name = make('a', '', info?.title[language]) as HTMLAnchorElement;
    name.href = `${words.root}data/${info?.dataset}/#series-${chosen.series}`;
    item.append(name);
    const replace = (...next: Chosen[]) => choose({ chosen: all.toSpliced(index, 1, ...next) });
    const editions = info ? editionsOf(info) : [];
    const isShown = (edition: string) =>
      all.some((each) => each.series === chosen.series && each.edition === edition);
    if (editions.length > 1) {
      const label = make('label', '', `${text.edition} `);
      const select = document.createElement('select');
      for (const edition of editions.filter((each) => each === chosen.edition || !isShown(each))) {
        const title = explored.data.editions[edition]?.title[language] ?? edition;
        const current = edition === info?.edition ? `${marks.open}${text.current}${marks.close}` : '';
        select.add(new Option(`${title}${current}`, edition, false, edition === chosen.edition));
      }
      select.addEventListener('change', () => replace({ ...chosen, edition: select.value }));
      label.append(select);
      item.append(label);
    }
    const next = editions.find((each) => !isShown(each));
    if (next !== undefined && all.length < mostLines)
      item.append(toButton(text.addEdition, () => replace(chosen, { ...chosen, edition: next })));
    const remove = toButton(text.remove, () => replace());
    remove.ariaLabel = fill(text.removeLine, { series: labelOf(chosen, all) });
    item.append(remove);
    return item;
  }

  /** Replaces the list of lines, and restores the focus if it was on one of their controls. */
  function fillLines(chosen: readonly Chosen[]): void {
    const list = one('.lines');
    const controls = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('select, button')];
    const place = controls().indexOf(document.activeElement as HTMLElement);
    list.replaceChildren(...chosen.map(toLine));
    if (place === -1) return;
    const now = controls();
    (now[Math.min(place, now.length - 1)] ?? one('#find')).focus({ preventScroll: true });
  }

  function fillYears(current: ExploreView): void {
    const years = yearsOf(current, explored);
    for (const [select, chosen] of [
      [from, current.from],
      [to, current.to],
    ] as const)
      select.replaceChildren(
        new Option(text.open, '', chosen === '', chosen === ''),
        ...[...new Set([...years, ...(chosen === '' ? [] : [chosen])])]
          .sort()
          .map((year) => new Option(year, year, false, year === chosen)),
      );
  }

  /** Fills the list of possible bases; if the base of the view is not among them, the first is used. */
  function settleBase(current: ExploreView): ExploreView {
    const bases = basesOf(current, explored, language);
    const chosen = bases.has(current.base) ? current.base : ([...bases.keys()][0] ?? '');
    base.replaceChildren(
      ...[...bases].map(([period, name]) => new Option(name, period, false, period === chosen)),
    );
    return current.mode === 'index' ? { ...current, base: chosen } : current;
  }

  function describe(current: ExploreView): string {
    const what =
      current.mode === 'growth'
        ? text.growthOf
        : current.mode === 'index'
          ? `${fill(tools.basePeriod, { period: base.selectedOptions[0]?.textContent ?? '' })}${words.stop}`
          : '';
    const refused = describeRefusals(
      rows.map((row) => ({
        key: `${row.line}.${row.observation.id}`,
        series: row.line,
        label: row.period,
        group: labels.size > 1 ? (labels.get(row.line) ?? '') : '',
        value: '',
        facts: [],
      })),
      new Map(
        rows.flatMap(({ line, observation, refused: reason, against }) =>
          reason === ''
            ? []
            : [[`${line}.${observation.id}`, { kind: 'refused' as const, reason, against }] as const],
        ),
      ),
      { ...marks, span: tools.span, comma: marks.listComma },
    );
    return refused === '' ? what : `${what}${text.refusedPeriods}${refused}${words.stop}`;
  }

  function fillReferences(current: ExploreView): void {
    const datasets = new Set(rows.map(({ series }) => series.dataset));
    const address = make('p', 'reference address');
    // The complete query, because the view at the bare address may change.
    const { href } = new URL(writeExploreView(current, explored), location.href);
    address.append(`${text.thisView}${marks.colon}${href}`);
    one('[data-references]').replaceChildren(
      ...[...datasets].flatMap((id) =>
        (explored.data.datasets[id]?.references[language] ?? []).map((each) => make('p', 'reference', each)),
      ),
      address,
    );
    const csv = writeViewCsv(rows, explored, { view: current, language, address: href });
    URL.revokeObjectURL(downloads[0]?.href ?? '');
    const file = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    for (const link of downloads) {
      link.href = file;
      link.download = `${[...new Set(current.chosen.map((each) => each.series))].join('-')}-${current.mode}.csv`;
    }
  }

  async function draw(current: ExploreView, said: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const { drawView } = await import('./chart.ts');
    if (mine !== turn) return;
    const [first] = rows;
    const isLevel = current.mode === 'level';
    const measure = first?.series.measure;
    const isDrawn = rows.some(({ position }) => position !== undefined);
    const drawings = isDrawn
      ? drawView(rows, {
          language,
          lines: current.chosen.map((each) => ({
            id: lineOf(each, explored),
            label: labels.get(lineOf(each, explored)) ?? '',
            draw: explored.series.get(each.series)?.refuses?.some(({ what }) => what === 'line')
              ? ('dots' as const)
              : ('line' as const),
          })),
          unit: isLevel ? (first?.unit ?? '') : current.mode === 'growth' ? '%' : said,
          zero: isLevel ? measure !== 'rank' : current.mode === 'growth',
          labelledBy: 'explore-name',
          refused: words.notComparable,
        })
      : undefined;
    for (const old of picture.querySelectorAll(':scope > svg')) old.remove();
    picture.prepend(...(drawings ?? []));
    picture.hidden = drawings === undefined;
    one('[data-undrawn]').textContent =
      drawings !== undefined ? '' : isDrawn ? text.noRoom : text.nothingToDraw;
    forget();
  }

  return {
    async show(next) {
      const isEmpty = next.chosen.length === 0;
      for (const part of page.querySelectorAll<HTMLElement>('[data-view]')) part.hidden = isEmpty;
      if (isEmpty) {
        fillLines([]);
        return text.nothingChosen;
      }
      const current = settleBase(next);
      view = current;
      fillYears(current);
      rows = rowsOf(current, explored, words);
      labels = new Map(
        current.chosen.map((each) => [lineOf(each, explored), labelOf(each, current.chosen)] as const),
      );
      fillLines(current.chosen);
      for (const button of page.querySelectorAll<HTMLElement>('[data-mode]'))
        button.ariaPressed = String(button.dataset.mode === current.mode);
      one('[data-base]').hidden = current.mode !== 'index';
      const titles = [...new Set(rows.map(({ series }) => series.title[language]))];
      one('#explore-name').textContent =
        `${titles.join(marks.listComma)}${marks.open}${tools[current.mode]}${marks.close}`;
      fillTable(one<HTMLTableElement>('table'), rows, current, labels, explored, words);
      const said = describe(current);
      one('.state').textContent = said;
      fillReferences(current);
      const baseName = base.selectedOptions[0]?.textContent ?? '';
      await draw(current, fill(tools.basePeriod, { period: baseName }));
      return `${fill(text.showing, { lines: formatCount(current.chosen.length, words.language), rows: formatCount(rows.length, words.language) })} ${said}`;
    },
  };
}

function toButton(name: string, act: () => void): HTMLButtonElement {
  const button = make('button', '', name) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
