import { describe, expect, it } from 'vitest';
import { writeApa } from '../../src/citations/apa.ts';
import { writeGbT7714 } from '../../src/citations/gb-t-7714.ts';
import { awkward } from './citable.ts';

const sales = { ...awkward, title: { zh: '杭州工业销售产值', en: 'Sales of Hangzhou’s industry' } };
const story = { ...sales, kind: 'stories' } as const;

describe('a reference by GB/T 7714', () => {
  it('names kind and carrier, version, day, place of the day of reading, address and hash', () => {
    expect(writeGbT7714(sales, 'zh')).toBe(
      '杭州工业志编辑部. 杭州工业销售产值[DS/OL]. V1.2.0. 杭州工业志（2026-11-22）[引用日期]. https://record.example/zh/data/sales/. CSV文件的SHA-256: 0123456789ab.',
    );
    expect(writeGbT7714(sales, 'en')).toBe(
      'The editors of the Hangzhou Industry Record. Sales of Hangzhou’s industry[DS/OL]. V1.2.0. The Hangzhou Industry Record (2026-11-22)[date of reading]. https://record.example/en/data/sales/. CSV file SHA-256: 0123456789ab.',
    );
  });

  it('calls a story a web page, whose site the standard leaves out', () => {
    expect(writeGbT7714(story, 'zh')).toBe(
      '杭州工业志编辑部. 杭州工业销售产值[EB/OL]. V1.2.0. （2026-11-22）[引用日期]. https://record.example/zh/data/sales/. SHA-256: 0123456789ab.',
    );
    expect(writeGbT7714(story, 'en')).toContain('[EB/OL]. V1.2.0. (2026-11-22)[date of reading]. https://');
  });
});

describe('a reference in APA style', () => {
  it('gives the year, version, hash, kind, site and address', () => {
    expect(writeApa(sales, 'en')).toBe(
      'The editors of the Hangzhou Industry Record. (2026). Sales of Hangzhou’s industry (Version 1.2.0; CSV file SHA-256 0123456789ab) [Data set]. The Hangzhou Industry Record. https://record.example/en/data/sales/',
    );
    expect(writeApa(sales, 'zh')).toBe(
      '杭州工业志编辑部. (2026). 杭州工业销售产值（版本1.2.0，CSV文件的SHA-256 0123456789ab）[数据集]. 杭州工业志. https://record.example/zh/data/sales/',
    );
  });

  it('gives the day of a story, year first', () => {
    expect(writeApa(story, 'en')).toContain('(2026, November 22).');
  });
});
