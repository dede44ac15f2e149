import compat from '@mdn/browser-compat-data' with { type: 'json' };

/** Names and versions of browsers, such as `chrome` 92. */
export type Engines = ReadonlyMap<string, number>;

/** What MDN says of one feature, and of the features below it. */
export interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Statement | readonly Statement[]>> };
  readonly [name: string]: unknown;
}
interface Statement {
  readonly version_added?: string | false | null;
  readonly version_removed?: unknown;
  readonly flags?: unknown;
  readonly alternative_name?: unknown;
}

/** @param targets as a build takes them, such as `safari16.4` */
export function enginesOf(targets: readonly string[]): Engines {
  return new Map(
    targets.map((target) => {
      const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
      return [name, Number(version)];
    }),
  );
}

/** The feature at a path of MDN's data, such as `css`, `properties`, `inset`. */
export function featureAt(...path: readonly string[]): Feature | undefined {
  return path.reduce<Feature | undefined>(
    (feature, name) => (feature && Object.hasOwn(feature, name) ? (feature[name] as Feature) : undefined),
    compat as unknown as Feature,
  );
}

/** The browsers in which none of the features is there by its own name, without a flag. */
export function missingIn(features: readonly Feature[], engines: Engines): string[] {
  return [...engines]
    .filter(([name, version]) => !features.some((feature) => firstVersion(feature, name) <= version))
    .map(([name, version]) => `${name} ${version}`);
}

function firstVersion({ __compat }: Feature, engine: string): number {
  const statements = [__compat?.support[engine] ?? []].flat() as Statement[];
  const versions = statements
    .filter((each) => !each.version_removed && !each.flags && !each.alternative_name)
    .map(({ version_added: added }) => (added ? Number(added.replace('≤', '')) : Number.NaN))
    .filter((version) => !Number.isNaN(version));
  return Math.min(...versions, Number.POSITIVE_INFINITY);
}
