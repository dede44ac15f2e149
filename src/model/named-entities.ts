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

/**
 * The entities that every name of an entity in the words may stand for: none if the words name none, or several. A
 * name within a longer one does not count.
 */
export function entitiesMeant(
  words: string,
  language: Language,
  record: HistoricalRecord,
): { readonly named: boolean; readonly meant: readonly string[] } {
  const bearers = new Map<string, string[]>();
  for (const entity of record.entities.keys())
    for (const each of namesOf(entity, language, record)) {
      const name = each.toLowerCase().replaceAll('’', "'");
      bearers.set(name, [...(bearers.get(name) ?? []), entity]);
    }
  let rest = words.toLowerCase().replaceAll('’', "'");
  let meant: readonly string[] | undefined;
  for (const name of [...bearers.keys()].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(name)) continue;
    const own = bearers.get(name) ?? [];
    meant = meant?.filter((each) => own.includes(each)) ?? own;
    rest = rest.replaceAll(name, '\uE000');
  }
  return { named: meant !== undefined, meant: meant ?? [] };
}
