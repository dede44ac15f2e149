import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { bindNumber, type NumberSegment } from '../../src/markdown/bound-number.ts';
import { parseBoundText } from '../../src/model/bound-text.ts';
import type { Observation } from '../../src/model/record.ts';
import { record as base } from './record.ts';

const template = base.observations.get('output-2007') as Observation;
const { value: _, ...bare } = template;
const record = {
  ...base,
  observations: new Map([
    ...base.observations,
    ['at-least-8000', { ...template, id: 'at-least-8000', value: '8000', bound: 'above' as const }],
    ['between', { ...bare, id: 'between', low: '8100', high: '8400' }],
  ]),
};

function bind(text: string, language: Language): string {
  const [segment] = parseBoundText(text).segments;
  const binding = bindNumber(segment as NumberSegment, language, record);
  return binding.ok
    ? `${binding.number.text} = ${binding.number.exact}`
    : `refused: ${binding.problem.expected}`;
}

describe('bindNumber', () => {
  it.each([
    ['[[output-2007]]', '835.1\u00a0billion yuan = 835.069\u00a0billion yuan'],
    ['[[output-2007|exact]]', '835.069\u00a0billion yuan = 835.069\u00a0billion yuan'],
    ['[[output-2007|bare]]', '835.1 = 835.069\u00a0billion yuan'],
    ['[[growth-2007]]', '19.5% = +19.5%'],
    ['[[output-2007|more than 800 billion yuan]]', 'more than 800 billion yuan = 835.069\u00a0billion yuan'],
    ['[[output-2007|835 billion yuan]]', '835 billion yuan = 835.069\u00a0billion yuan'],
    ['[[output-2007|835,069 million yuan]]', '835,069 million yuan = 835.069\u00a0billion yuan'],
    ['[[output-2007|835069 million yuan]]', 'refused: a comma between thousands'],
    ['[[output-2007|836 billion yuan]]', 'refused: a wording that the number bears out'],
    ['[[output-2007|more than 900 billion yuan]]', 'refused: a wording that the number bears out'],
    ['[[output-2007|more than 100 billion yuan]]', 'refused: a wording that the number bears out'],
    ['[[output-2007|835]]', 'refused: a wording in the unit of the number'],
    ['[[share-2007|nearly half]]', 'nearly half = 47.8%'],
    ['[[share-2007|half]]', 'refused: a wording that the number bears out'],
    ['[[ratio(output-2007, output-2006)|more than twice]]', 'more than twice = 2.09\u00a0times'],
  ])('%s', (text, expected) => {
    expect(bind(text, 'en')).toBe(expected);
  });

  it.each([
    ['[[output-2007]]', '8351亿元 = 8350.69亿元'],
    ['[[output-2007|bare]]', '8351 = 8350.69亿元'],
    ['[[at-least-8000]]', '超过8000亿元 = 超过8000亿元'],
    ['[[at-least-8000|八千多亿元]]', '八千多亿元 = 超过8000亿元'],
    ['[[at-least-8000|八千亿元]]', 'refused: a wording that the number bears out'],
    ['[[between|八千多亿元]]', '八千多亿元 = 8100至8400亿元'],
    ['[[between|约八千一百亿元]]', '约八千一百亿元 = 8100至8400亿元'],
    ['[[between|约七千九百亿元]]', 'refused: a wording that the number bears out'],
  ])('%s', (text, expected) => {
    expect(bind(text, 'zh')).toBe(expected);
  });

  it.each([
    ['[[output-2007]]', 'zh', false],
    ['[[output-2007|exact]]', 'zh', true],
    ['[[growth-2007]]', 'en', true],
    ['[[share-2007|nearly half]]', 'en', false],
    ['[[days(report, meeting)|471 days]]', 'en', true],
    ['[[days(report, meeting)|四百七十一天]]', 'zh', true],
    ['[[days(report, meeting)|约470天]]', 'zh', false],
  ] as const)('knows of %s in %s whether it has every digit: %s', (text, language, expected) => {
    const [segment] = parseBoundText(text).segments;
    const binding = bindNumber(segment as NumberSegment, language, record);
    expect(binding.ok && binding.number.isExact).toBe(expected);
  });
});
