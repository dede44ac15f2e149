import { byId } from '../by-id.ts';
import type { Content } from '../content.ts';
import type { Check } from './check.ts';

/**
 * The place at which a figure is printed, such as a row and a column, names the year, the city and the unit of the
 * figure where it names any: a figure moved to another year, city or unit no longer stands where its printing says.
 */
export const checkNamedInPlace: Check = (content, refuse) => {
  const cities = citiesByName(content);
  const units = byId(content.single.units.units);
  for (const { dataset, observations } of content.datasets) {
    const series = byId(dataset.content.series);
    observations.content.observations.forEach((each, index) => {
      const entity = series.get(each.series)?.entity;
      // The page of a city's paper may print a figure of the country.
      const isCity = cities.some(({ id }) => id === entity);
      const [first, last] = [each.start.slice(0, 4), each.end.slice(0, 4)];
      each.printings.forEach(({ place, unit }, at) => {
        if (place === null) return;
        const path = ['observations', index, 'printings', at, 'place', 'zh'];
        const years = place.zh.match(/(?<![\d.])(?:19|20)\d\d(?![\d.])/gu) ?? [];
        if (years.length > 0 && !years.some((year) => first <= year && year <= last))
          refuse(
            observations.file,
            path,
            `the place “${place.zh}” for a figure of ${first === last ? first : `${first} to ${last}`}`,
            'a place that names the year of the figure, if it names one',
            'Correct the days of the figure, or the place at which it is printed.',
          );
        const named = isCity ? cities.filter(({ name }) => place.zh.includes(name)) : [];
        if (named.length > 0 && !named.some(({ id }) => id === entity))
          refuse(
            observations.file,
            path,
            `the place “${place.zh}” for a figure of ${entity}`,
            'a place that names the city of the figure, if it names one',
            'Name the series of that city, or correct the place at which the figure is printed.',
          );
        const printedIn = units.get(unit);
        const labels = printedIn ? labelsIn(place.zh, printedIn.dimension, content) : [];
        if (labels.length > 0 && !labels.includes(printedIn?.label?.zh ?? ''))
          refuse(
            observations.file,
            path,
            `the place “${place.zh}” for a figure printed in ${unit}`,
            'a place that names the unit of the print, if it names one',
            'Correct the unit of the printing, or the place at which the figure is printed.',
          );
      });
    });
  }
};

/** The Chinese names of all cities without the word for a city, with which and without which places are printed. */
function citiesByName({ single }: Content): { readonly id: string; readonly name: string }[] {
  return single.entities.entities
    .filter(({ kind }) => kind === 'city')
    .map(({ id, name }) => ({ id, name: name.zh.replace(/市$/u, '') }));
}

/**
 * The Chinese labels of units of a dimension that a place names; a page may name those of its other columns beside them.
 * A label within a longer one, as 亿元 in 十亿元, is not named by it, and one character, as 家, may be a part of any word.
 */
function labelsIn(place: string, dimension: string, { single }: Content): string[] {
  let rest = place;
  return single.units.units
    .flatMap((each) => (each.dimension === dimension && each.label ? [each.label.zh] : []))
    .filter((label) => label.length > 1)
    .sort((a, b) => b.length - a.length)
    .filter((label) => {
      const named = rest.includes(label);
      rest = rest.replaceAll(label, ' ');
      return named;
    });
}
