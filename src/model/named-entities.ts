import type { Language } from '../locale/languages.ts';
import { observationsOf, type Quantity } from './quantity.ts';
import type { HistoricalRecord } from './record.ts';

/** The entities that a quantity is based on, without the site's own, in order of first use. */
export function foreignEntities(quantity: Quantity, record: HistoricalRecord): string[] {
  const own = record.site.entity;
  const entities =
    quantity.origin.kind === 'target'
      ? [quantity.origin.target.entity]
      : observationsOf(quantity).map((each) => record.series.get(each.series)?.entity ?? own);
  return [...new Set(entities)].filter((each) => each !== own);
}

/** The names that a text may use for an entity: its name and aliases, also without 省, 市, District. */
export function namesOf(entity: string, language: Language, record: HistoricalRecord): string[] {
  const found = record.entities.get(entity);
  if (found === undefined) return [entity];
  const names = [found.name, ...found.aliases].map((each) => each[language]);
  // The singular "sub-provincial city" also names the group "sub-provincial cities".
  if (found.kind === 'group' && language === 'en')
    return [...names, ...names.map((each) => each.replace(/ies$/u, 'y').replace(/s$/u, ''))];
  if (!['province', 'city', 'district'].includes(found.kind)) return names;
  const short = names.map((each) => withoutKind(each, language));
  return [...new Set([...names, ...short.filter((each) => each.length >= 2)])];
}

/** The name of a province, city or district as sentences use it, without 市 or District. */
export function shortNameOf(
  entity: string,
  language: Language,
  { entities }: Pick<HistoricalRecord, 'entities'>,
): string {
  return withoutKind(entities.get(entity)?.name[language] ?? entity, language);
}

function withoutKind(name: string, language: Language): string {
  return language === 'zh'
    ? name.replace(/[省市区县]$/u, '')
    : name.replace(/ (?:Province|City|District|County)$/u, '');
}

/** Whether the words name the entity. */
export function namesEntity(
  words: string,
  entity: string,
  language: Language,
  record: HistoricalRecord,
): boolean {
  const text = words.toLowerCase().replaceAll('’', "'");
  return namesOf(entity, language, record).some((name) =>
    text.includes(name.toLowerCase().replaceAll('’', "'")),
  );
}

/** The entities that the words name, without those whose name only stands within the name of another one. */
export function namedEntities(words: string, language: Language, record: HistoricalRecord): string[] {
  const text = words.toLowerCase().replaceAll('’', "'");
  const names = [...record.entities.keys()]
    .flatMap((entity) =>
      namesOf(entity, language, record).map((name) => ({
        entity,
        name: name.toLowerCase().replaceAll('’', "'"),
      })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  let rest = text;
  const found = new Set<string>();
  for (const { entity, name } of names) {
    if (!rest.includes(name)) continue;
    found.add(entity);
    // A name that two entities bear names both.
    for (const other of names) if (other.name === name) found.add(other.entity);
    rest = rest.replaceAll(name, '\uE000');
  }
  return [...found];
}
