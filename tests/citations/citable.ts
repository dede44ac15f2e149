import type { Citable } from '../../src/citations/citable.ts';

/** A dataset with everything in its names that formats trip over. */
export const awkward: Citable = {
  kind: 'datasets',
  id: 'sales',
  title: { zh: '杭州工业：销售 100% & {规上}_测试', en: 'Sales: 100% & {above}_scale #1 ~ \\ ^' },
  author: { zh: '杭州工业志编辑部', en: 'The editors of the Hangzhou Industry Record' },
  siteName: { zh: '杭州工业志', en: 'The Hangzhou Industry Record' },
  siteId: 'hangzhou-industry-record',
  changed: '2026-11-22',
  version: '1.2.0',
  hash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  addresses: { zh: 'https://record.example/zh/data/sales/', en: 'https://record.example/en/data/sales/' },
};
