/** The kinds of thing that `npm run new` creates. */
export const skeletonKinds = ['dataset', 'figure', 'story', 'source', 'edition', 'term'] as const;
export type SkeletonKind = (typeof skeletonKinds)[number];

/**
 * A file to be written, or an entry to be added at the end of a list in an existing file. Values that only a curator
 * can know are left empty. The check refuses empty values, so a skeleton is never published by mistake.
 */
export type Skeleton =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly list: string; readonly entry: unknown };

const bothLanguages = { zh: '', en: '' };

/**
 * The skeleton of a new thing.
 *
 * @param id its name, lower-case words joined by hyphens
 * @param today `YYYY-MM-DD`
 */
export function skeletonsOf(kind: SkeletonKind, id: string, today: string): readonly Skeleton[] {
  switch (kind) {
    case 'dataset':
      return datasetSkeleton(id, today);
    case 'figure':
      return [{ file: `data/figures/${id}.json`, text: toText(figureSkeleton(today)) }];
    case 'story':
      return ['zh', 'en'].map((language) => ({
        file: `src/stories/${id}/${language}.md`,
        text: `---\ntitle:\ndek:\nkicker:\ndate: ${today}\nchanged: ${today}\nnext:\n---\n`,
      }));
    case 'source':
      return [{ file: 'data/sources.json', list: 'sources', entry: sourceSkeleton(id, today) }];
    case 'edition':
      return [{ file: 'data/editions.json', list: 'editions', entry: editionSkeleton(id) }];
    case 'term':
      return [
        {
          file: 'data/glossary.json',
          list: 'terms',
          entry: { id, name: bothLanguages, definition: bothLanguages, sources: [] },
        },
      ];
  }
}

function datasetSkeleton(id: string, today: string): Skeleton[] {
  const folder = `data/datasets/${id}`;
  const pointer = (name: string): string => `../../../src/model/generated/${name}.schema.json`;
  return [
    {
      file: `${folder}/dataset.json`,
      text: toText({
        $schema: pointer('dataset'),
        title: bothLanguages,
        description: bothLanguages,
        licence: {
          zh: '数据文件的编排和文字以知识共享署名许可（[[label: CC BY 4.0]]）使用。数字本身属于各自的来源，引用时请同时注明来源。',
          en: 'The arrangement and the texts of this dataset may be used under [[label: CC BY 4.0]]. The figures belong to their sources; please name those as well.',
        },
        published: today,
        changed: today,
        series: [
          {
            id,
            title: bothLanguages,
            measure: 'level',
            of: '',
            entity: '',
            unit: 'yi-yuan',
            universe: null,
            prices: 'unstated',
            accumulation: 'year',
            classification: null,
            definition: bothLanguages,
            canShow: bothLanguages,
            cannotShow: bothLanguages,
            edition: '',
          },
        ],
      }),
    },
    {
      file: `${folder}/observations.json`,
      text: toText({
        $schema: pointer('observations'),
        observations: [
          {
            id: '',
            series: id,
            start: '',
            end: '',
            edition: '',
            value: '',
            printings: [{ source: '', place: null, asPrinted: '', printed: '', unit: 'yi-yuan', grade: '' }],
          },
        ],
      }),
    },
  ];
}

function figureSkeleton(today: string): unknown {
  return {
    $schema: '../../src/model/generated/figure.schema.json',
    type: 'line',
    headline: bothLanguages,
    subtitle: bothLanguages,
    alt: bothLanguages,
    claims: [],
    changed: today,
    series: [{ series: '' }],
  };
}

function sourceSkeleton(id: string, today: string): unknown {
  return {
    id,
    publisher: bothLanguages,
    title: '',
    titleTranslated: '',
    published: { precision: 'seen-on', date: today },
    address: null,
    link: { allowed: false, why: bothLanguages },
    language: 'zh',
    copy: { kind: 'original' },
  };
}

function editionSkeleton(id: string): unknown {
  return {
    id,
    title: bothLanguages,
    kind: 'first-print',
    released: { precision: 'day', date: '' },
    supersedes: null,
    printedIn: [],
  };
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Adds an entry to the list at the end of a file, and leaves every other character as it is.
 *
 * @throws RangeError if the file does not end with a list
 */
export function appendEntry(text: string, entry: unknown): string {
  const end = /(,?)(\s*)\]\s*\}\s*$/.exec(text);
  if (!end) throw new RangeError('The file does not end with a list.');
  const before = text.slice(0, end.index).trimEnd();
  const written = JSON.stringify(entry, null, 2)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `${before}${before.endsWith('[') ? '' : ','}\n${written}\n  ]\n}\n`;
}
