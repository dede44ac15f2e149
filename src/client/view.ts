/** The settings of a figure that readers can change. */
export interface View {
  readonly mode: 'level' | 'growth' | 'index';
  /** The period that is 100, as `2007`; only for the index. */
  readonly base: string;
  /** Series that are switched off. */
  readonly off: ReadonlySet<string>;
  readonly sorted: boolean;
}

export const plainView: View = { mode: 'level', base: '', off: new Set(), sorted: false };

/**
 * Reads the view of a figure from an address. Unknown words are ignored, so that old links still show the chart.
 *
 * @param search the query of the address, such as `?output=index-2007.off-sales`
 * @param id of the figure
 * @param known the settings that the figure supports
 */
export function readView(
  search: string,
  id: string,
  known: {
    readonly bases: readonly string[];
    readonly series: readonly string[];
    readonly sorts: boolean;
  },
): View {
  let { mode, base, sorted } = plainView;
  const off = new Set<string>();
  for (const word of (new URLSearchParams(search).get(id) ?? '').split('.')) {
    const [, name = word, value = ''] = /^(index|off)-(.+)$/.exec(word) ?? [];
    if (name === 'growth' && known.bases.length > 0) mode = 'growth';
    if (name === 'index' && known.bases.includes(value)) [mode, base] = ['index', value];
    if (name === 'off' && known.series.includes(value)) off.add(value);
    if (name === 'sorted') sorted = known.sorts;
  }
  // Not all series can be switched off, because the chart would be empty.
  if (off.size === known.series.length) off.clear();
  return { mode, base, off, sorted };
}

/** The words of a view, as addresses and embed codes have them; empty if it is plain. */
export function viewWords({ mode, base, off, sorted }: View): string {
  return [
    ...(mode === 'index' ? [`index-${base}`] : mode === 'growth' ? ['growth'] : []),
    ...[...off].map((series) => `off-${series}`),
    ...(sorted ? ['sorted'] : []),
  ].join('.');
}

/** The query that restores a view, including the views of other figures on the page; empty if all are plain. */
export function writeView(search: string, id: string, view: View): string {
  const words = viewWords(view);
  const query = new URLSearchParams(search);
  query.delete(id);
  if (words !== '') query.set(id, words);
  return [...query].length > 0 ? `?${query}` : '';
}
