/**
 * Sorts rows by the ranks in one column, the highest first or last; the sort is stable.
 *
 * @param ranks of the rows in their original order
 * @returns indices into `ranks`
 */
export function sortedPlaces(ranks: readonly number[], highestFirst: boolean): number[] {
  const sign = highestFirst ? -1 : 1;
  return ranks.map((_, place) => place).sort((a, b) => sign * ((ranks[a] ?? 0) - (ranks[b] ?? 0)) || a - b);
}

for (const table of globalThis.document?.querySelectorAll<HTMLTableElement>('table[data-sort]') ?? []) {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = table.dataset.sort ?? '';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const highestFirst = head.getAttribute('aria-sort') !== 'descending';
      const ranks = rows.map((row) => Number(row.cells[column]?.dataset.rank));
      for (const each of heads) each.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', highestFirst ? 'descending' : 'ascending');
      body.append(...sortedPlaces(ranks, highestFirst).flatMap((place) => rows[place] ?? []));
    });
  });
}
