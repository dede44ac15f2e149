import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { lexiconEn } from '../../src/locale/lexicon-en.ts';
import { lexiconZh } from '../../src/locale/lexicon-zh.ts';
import {
  findCauseWords,
  findClaimWords,
  findDates,
  findQuantities,
  lexicon,
  unitAtStart,
} from '../../src/locale/quantities.ts';

const found = (text: string, language: Language): string[] =>
  findQuantities(text, language).map((each) =>
    each.unitAfter ? `${each.text}|${each.unitAfter}` : each.text,
  );
const dates = (text: string, language: Language): string[] =>
  findDates(text, language).map((each) => each.text);

/** A text and the quantities in it, a unit behind a bar. */
type Row = readonly [text: string, ...quantities: string[]];

const chinese: readonly Row[] = [
  ['增长19.5%', '19.5|%'],
  ['总产值8350.69亿元', '8350.69亿|元'],
  ['1,234.5吨', '1,234.5|吨'],
  ['３５家', '３５|家'],
  ['８３５０．６９亿元', '８３５０．６９亿|元'],
  ['½的企业，②号，Ⅳ类', '½', '②', 'Ⅳ|类'],
  ['八千亿元', '八千亿|元'],
  ['八千多亿元', '八千多亿|元'],
  ['8000余亿元', '8000余亿|元'],
  ['3万多人', '3万多|人'],
  ['三分之一', '三分之一'],
  ['总数的十分之一', '十分之一'],
  ['百分之四十七点八', '百分之四十七点八'],
  ['二十一点五个百分点', '二十一点五|个百分点'],
  ['2个百分点', '2|个百分点'],
  ['近五成', '五|成'],
  ['打了三折', '三|折'],
  ['翻番，翻一番，翻了两番，翻倍', '翻番', '翻一番', '翻了两番', '翻倍'],
  ['企业过半，占一半，近半，减半，腰斩', '过半', '一半', '近半', '减半', '腰斩'],
  ['一倍，两倍多，十倍', '一|倍', '两|倍', '十倍'],
  ['数十亿元，数百家，数年', '数十亿|元', '数百|家', '数|年'],
  ['几家，十几家，几百亿，几成，几年', '十几|家', '几百亿', '几|成', '几|年'],
  ['两三家，七八成', '两三|家', '七八|成'],
  ['廿年，卅年', '廿|年', '卅|年'],
  ['壹佰元，贰拾吨', '壹佰|元', '贰拾|吨'],
  ['第三位，第12名，全国第一', '第三|位', '第12|名', '第一'],
  ['十大产业', '十|大'],
  ['三家企业，两个数，四座厂房', '三|家', '两|个', '四|座'],
  ['只有一家，共一个', '一|家', '一|个'],
  ['一年之内，一成，一元', '一|年', '一|成', '一|元'],
  ['100年，5年，12日', '100|年', '5|年', '12|日'],
  ['超亿元，上万人', '超亿|元', '上万|人'],
  ['二〇〇九', '二〇〇九'],
  ['十一五规划', '十一五'],
  ['半年，半个', '半年', '半个'],
  ['百强企业', '百强'],
  ['5G和G20', '5', '20'],
  ['有three家', 'three'],
  ['零增长', '零增长'],
  ['上百家，数以万计，百分百，双倍', '百家', '数以万计', '百分百', '双倍'],
  ['2009年第二产业占47.8%', '47.8|%'],
  ['2009%', '2009|%'],
  ['一月增长二十', '二十'],
];

const chineseNone: readonly string[] = [
  '一些企业一直这样，一定如此，统一之后，唯一的办法，一般说来',
  '这一年，同一年，上一年，每一个，另一家，前一点',
  '一家企业，一条线，一个数字，一座厂房',
  '十分重要，万一不行，三角洲，长三角，四川，三墩，七堡，九堡',
  '第一产业、第二产业和第三产业，三次产业',
  '第一次，第一年，第三方，一方面',
  '半导体，半山，多半，半成品，几乎，几何，百货，千岛湖，万向集团',
  '零售，零部件，单位：亿元，万元，千瓦，百分点，百分比',
  '总数、指数、系数和企业数年均变化',
  '大陆，陆续，队伍',
  '两者，两岸，二手，周一，星期三',
  '做了一番努力，四处走走，一年一度',
  '没有数字的一句话。',
];

const chineseDates: readonly Row[] = [
  ['2007年', '2007年'],
  ['2007—2017年', '2007—2017年'],
  ['2007年至2017年', '2007年至2017年'],
  ['2008年4月30日', '2008年4月30日'],
  ['4月30日开会', '4月30日'],
  ['4月28日至30日', '4月28日至30日'],
  ['2009年1月至11月', '2009年1月至11月'],
  ['1—11月', '1—11月'],
  ['1—3季度', '1—3季度'],
  ['2008、2009年，2008和2009两年', '2008、2009年', '2008和2009'],
  ['前三季度，一季度，2009年二季度', '前三季度', '一季度', '2009年二季度'],
  ['上半年，2009年下半年', '上半年', '2009年下半年'],
  ['前11个月，前两年', '前11个月'],
  ['二〇〇九年六月十二日', '二〇〇九年六月十二日'],
  ['六月十二日，十二月', '六月十二日', '十二月'],
  ['20世纪90年代，上世纪九十年代，1990年代', '20世纪90年代', '上世纪九十年代', '1990年代'],
  ['2007年%', ''],
];

const english: readonly Row[] = [
  ['up 19.5%', '19.5|%'],
  ['1,234.5 tonnes', '1,234.5|tonnes'],
  ['835 billion yuan', '835 billion|yuan'],
  ['eight hundred and thirty-five billion yuan', 'eight hundred and thirty-five billion|yuan'],
  ['two firms and twelve plants', 'two|firms', 'twelve|plants'],
  ['Twenty-one', 'Twenty-one'],
  ['3rd, 21st', '3rd', '21st'],
  ['third largest, ranked second, second only to', 'third', 'second', 'second'],
  ['half of it, a third, two thirds, three-quarters', 'half', 'third', 'two thirds', 'three-quarters'],
  ['a quarter of output', 'a quarter'],
  ['one third, one-fifth', 'one third', 'one-fifth'],
  ['one in ten', 'one', 'ten'],
  ['one year, one billion yuan, one percent', 'one|year', 'one billion|yuan', 'one|percent'],
  ['only one firm', 'one'],
  ['doubled, tripled, halved, twice, tenfold', 'doubled', 'tripled', 'halved', 'twice', 'tenfold'],
  ['double-digit growth', 'double'],
  ['a dozen, dozens, hundreds of firms', 'dozen', 'dozens', 'hundreds'],
  ['2007 yuan, 1949 firms', '2007|yuan', '1949|firms'],
  ['more than 2000', '2000'],
  ['in May 12 firms opened', '12|firms'],
  ['$2007, 1948, 2050', '2007', '1948', '2050'],
  ['G20 and 5G', '20', '5'],
  ['Twelfth Five-Year Plan', 'Twelfth Five|Year'],
  ['８0 and ½', '８', '0', '½'],
  ['三家 firms', '三|家'],
  ['a billion yuan', 'billion|yuan'],
  ['zero', 'zero'],
  ['a couple of years', 'couple'],
];

const englishNone: readonly string[] = [
  'Gross output, billion yuan; (million yuan); in hundred million yuan',
  'first, at first, first-hand and second-hand',
  'one of the plants; no one; one another; the one that closed; one plant',
  'a third party, third-party data',
  'the second print, a second look',
  'quarterly, in that quarter, each quarter',
  'weighted, often, kitten, tension, someone, anyone, stone',
  'A sentence without a number.',
];

const englishDates: readonly Row[] = [
  ['30 April 2008', '30 April 2008'],
  ['April 2008, April 30, 2008', 'April 2008', 'April 30, 2008'],
  ['on 2 and 5 May 2009', '2 and 5 May 2009'],
  ['in 2008, and 2009.', '2008', '2009'],
  ['2004–2011, 2007-08', '2004–2011', '2007-08'],
  ['the 1990s', '1990s'],
  ['first half of 2009', 'first half', '2009'],
  [
    'the first three quarters, the third quarter, Q1 2009',
    'first three quarters',
    'third quarter',
    'Q1 2009',
  ],
  ['the first eleven months', 'first eleven months'],
  ['the 21st century', '21st century'],
  ['2008-11-09', '2008-11-09'],
  ['the 2008 year-to-date figure', '2008'],
  ['January–November', ''],
];

describe('findQuantities', () => {
  it.each(chinese)('finds what counts in %s', (text, ...expected) => {
    expect(found(text, 'zh')).toEqual(expected);
  });

  it.each(chineseNone)('finds nothing in %s', (text) => {
    expect(found(text, 'zh')).toEqual([]);
  });

  it.each(english)('finds what counts in %s', (text, ...expected) => {
    expect(found(text, 'en')).toEqual(expected);
  });

  it.each(englishNone)('finds nothing in %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });

  it('gives the offset and the kind of a quantity', () => {
    expect(findQuantities('占三分之一，即３３％，过半', 'zh')).toEqual([
      { offset: 1, length: 4, text: '三分之一', kind: 'chinese-numeral' },
      { offset: 7, length: 2, text: '３３', kind: 'full-width', unitAfter: '％' },
      { offset: 11, length: 2, text: '过半', kind: 'number-word' },
    ]);
    expect(findQuantities('rose 19.5%, doubled', 'en')).toEqual([
      { offset: 5, length: 4, text: '19.5', kind: 'digits', unitAfter: '%' },
      { offset: 12, length: 7, text: 'doubled', kind: 'number-word' },
    ]);
  });

  it.each(lexiconZh.exceptions)('passes over %s, as the published list says', (word) => {
    expect(found(`，${word}。`, 'zh')).toEqual([]);
  });

  it.each(lexiconZh.numberWords)('counts %s, as the published list says', (word) => {
    expect(found(`，${word}。`, 'zh')).not.toEqual([]);
  });

  it.each(lexiconEn.exceptions)('passes over %s, as the published list says', (word) => {
    expect(found(`So ${word}.`, 'en')).toEqual([]);
  });

  it.each([...lexiconEn.numberWords, ...lexiconEn.ordinals])(
    'counts %s, as the published list says',
    (word) => {
      expect(found(`So ${word}.`, 'en')).toEqual([word]);
    },
  );

  // 一月 and 一季度 are dates, 百分点 is counted with 个, and 一番 alone is "a round of".
  it.each(lexiconZh.units.filter((unit) => !['月', '季度', '百分点', '番'].includes(unit)))(
    'counts one before the unit %s',
    (unit) => {
      expect(found(`共一${unit}`, 'zh').join()).toContain('一');
    },
  );
});

describe('findDates', () => {
  it.each(chineseDates)('finds the dates in %s', (text, ...expected) => {
    expect(dates(text, 'zh')).toEqual(expected.filter((each) => each !== ''));
  });

  it.each(englishDates)('finds the dates in %s', (text, ...expected) => {
    expect(dates(text, 'en')).toEqual(expected.filter((each) => each !== ''));
    expect(found(text, 'en')).toEqual([]);
  });
});

describe('findClaimWords', () => {
  it.each([
    ['zh', '工业增加值增长，增速最高，连续上升，超过全国', ['增长', '最高', '连续', '上升', '超过']],
    ['zh', '增长率与增长速度，增加值，战略，可持续', []],
    [
      'en',
      'Output rose faster than ever, a record, more than expected',
      ['rose', 'faster', 'record', 'more than'],
    ],
    ['zh', '近\uFFFC，最近\uFFFC，逾\uFFFC', ['近', '逾']],
    ['en', 'nearly \uFFFC, over \uFFFC', ['nearly', 'over']],
    ['en', 'above-scale firms, the Industry Record, over time, growth, put over that of', []],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(findClaimWords(text, language).map((each) => each.text)).toEqual(expected);
  });

  it.each(lexiconZh.claims)('knows %s', (word) => {
    expect(findClaimWords(`，${word}。`, 'zh').length).toBeGreaterThan(0);
  });

  it.each(lexiconEn.claims)('knows %s', (word) => {
    expect(findClaimWords(`So ${word} it.`, 'en').length).toBeGreaterThan(0);
  });
});

describe('findCauseWords', () => {
  it.each([
    ['zh', '受金融危机影响，出口少了', ['受金融危机影响']],
    ['zh', '由于内需，得益于政策', ['由于', '得益于']],
    ['zh', '影响很大', []],
    ['en', 'Because of the crisis, thanks to policy', ['Because of', 'thanks to']],
    ['en', 'The cause is not known', []],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(findCauseWords(text, language).map((each) => each.text)).toEqual(expected);
  });
});

describe('unitAtStart', () => {
  it('reads the unit after plain text', () => {
    expect(unitAtStart('亿元', 'zh')).toBe('亿');
    expect(unitAtStart('%，', 'zh')).toBe('%');
    expect(unitAtStart('集团', 'zh')).toBeUndefined();
    expect(unitAtStart(' yuan', 'en')).toBe('yuan');
    expect(unitAtStart(' was', 'en')).toBeUndefined();
  });
});

describe('lexicon', () => {
  it.each(['zh', 'en'] as const)('lists no word twice in %s', (language) => {
    for (const [name, words] of Object.entries(lexicon(language)))
      expect(new Set(words).size, name).toBe(words.length);
  });
});
