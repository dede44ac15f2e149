import type { TimelineChartOptions, TimelineEvent } from '../../src/charts/timeline/timeline-options.ts';
import { type Fixture, shared } from './fixture.ts';

type TimelineParts = Pick<TimelineChartOptions, 'events' | 'lanes'>;

function timeline(id: string, parts: (zh: boolean) => TimelineParts): Fixture {
  return {
    type: 'timeline',
    options: (language, size) => ({ ...shared(id, language, size, ''), ...parts(language === 'zh') }),
  };
}

function event(
  key: string,
  [start, end = start]: readonly [string, string?],
  date: string,
  text: string,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  return { key, lane: 'city', start: new Date(start), end: new Date(end), date, text, ...more };
}

export const timelineFixtures: Readonly<Record<string, Fixture>> = {
  'timeline-crowded': timeline('crowded', (zh) => ({
    lanes: [
      { id: 'city', label: zh ? '杭州' : 'Hangzhou' },
      { id: 'country', label: zh ? '全国' : 'China' },
    ],
    events: [
      event(
        'a',
        ['2008-01-10'],
        zh ? '2008年1月10日' : '10 January 2008',
        zh ? '报纸登出初步数' : 'A newspaper prints a preliminary count',
      ),
      event(
        'b',
        ['2008-01-21'],
        zh ? '2008年1月21日' : '21 January 2008',
        zh
          ? '统计局公布全年数据，报道引用了其中的总产值、销售产值、新产品和私营企业四项'
          : 'The bureau releases the figures of the year, of which the report quotes output, sales, new products and private firms',
      ),
      event(
        'c',
        ['2008-02-26'],
        zh ? '2008年2月26日' : '26 February 2008',
        zh ? '计划报告提交大会' : 'The plan report goes to the congress',
      ),
      event(
        'd',
        ['2008-11-01', '2008-11-30'],
        zh ? '2008年11月' : 'November 2008',
        zh ? '全国出台应对措施' : 'Measures for the whole country',
        { lane: 'country' },
      ),
      event(
        'e',
        ['2009-06-11'],
        zh ? '2009年6月11日' : '11 June 2009',
        zh ? '十个产业的计划初步通过' : 'Plans for ten industries pass a first reading',
        { emphasis: true },
      ),
      event(
        'f',
        ['2010-01-01', '2010-12-31'],
        zh ? '2010年' : '2010',
        zh ? '行业分类改订' : 'The classification is revised',
        { lane: 'country' },
      ),
      event(
        'g',
        ['2012-01-17'],
        zh ? '2012年1月17日' : '17 January 2012',
        zh ? '年度形势分析会' : 'The annual meeting',
      ),
    ],
  })),
  'timeline-one': timeline('one', (zh) => ({
    lanes: [{ id: 'city', label: zh ? '杭州' : 'Hangzhou' }],
    events: [event('a', ['2009-06-11'], zh ? '2009年6月11日' : '11 June 2009', zh ? '会议' : 'A meeting')],
  })),
  'timeline-decades': timeline('decades', (zh) => ({
    lanes: [{ id: 'city', label: zh ? '杭州' : 'Hangzhou' }],
    events: [
      event('a', ['1958-01-01', '1958-12-31'], zh ? '1958年' : '1958', zh ? '建厂' : 'A works is founded'),
      event(
        'b',
        ['2001-02-02'],
        zh ? '2001年2月2日' : '2 February 2001',
        zh ? '撤市设区' : 'A city becomes a district',
      ),
      event(
        'c',
        ['2015-12-01', '2015-12-31'],
        zh ? '2015年12月' : 'December 2015',
        zh ? '停产' : 'Production stops',
        { emphasis: true },
      ),
    ],
  })),
};
