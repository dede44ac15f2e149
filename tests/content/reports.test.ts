import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { itemsOfReport } from '../../src/model/report-items.ts';
import { pageTables } from '../../src/publish/page-tables.ts';
import { searchEntries } from '../../src/publish/search-entries.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { realSite } from './real-site.ts';

/**
 * What the founding reports say, item by item, and where it stands: the report, the part and item of `reports.json`, or
 * the industry of `industries.json`. The words are found there in both languages.
 */
type Said = readonly [place: string, zh: string, en: string];

const conference: readonly Said[] = [
  ['people/wang-guoping', '省委常委、市委书记、市人大常委会主任', 'chairman of the standing committee'],
  ['people/wang-guoping', '不动摇', 'no wavering'],
  ['people/cai-qi', '市委副书记、市长', 'deputy secretary'],
  ['people/cai-qi', '作工作报告', 'work report'],
  ['people/sun-zhonghuan', '主席台', 'platform'],
  ['people/hong-hangyong', '主席台', 'platform'],
  ['people/xiang-qin', '主席台', 'platform'],
  ['people/shen-jian', '市委常委、副市长', 'vice-mayor'],
  ['people/shen-jian', '主持', 'Presided'],
  ['people/shen-jian', '表彰的决定', 'decision on the honours'],
  ['people/deng-guofang', '作者', 'author'],
  ['bodies/conveners', '市委和市政府', 'party committee and government'],
  ['bodies/conveners', '全市工业兴市大会', 'conference'],
  ['bodies/conveners', '4月30日上午', 'morning of 30 April'],
  ['bodies/fuyang-pledge', '富阳市', 'Fuyang'],
  ['bodies/rongsheng-pledge', '荣盛控股集团', 'Rongsheng Holding Group'],
  ['numbers/output', '8350.69亿元', '835.069 billion yuan'],
  ['numbers/output', '19.5%', '19.5%'],
  ['numbers/sales', '8204.80亿元', '820.480 billion yuan'],
  ['numbers/sales', '19.4%', '19.4%'],
  ['numbers/round-number', '八千亿元', '800 billion yuan'],
  ['numbers/ahead', '省内各市', 'other cities'],
  ['numbers/investment', '两年', 'two years'],
  ['numbers/profits', '利润比销售', 'profit outgrew sales'],
  ['numbers/profits', '利税又比利润', 'profit and tax together outgrew profit'],
  ['numbers/profits', '28.1%', '28.1%'],
  ['numbers/profits', '24.4%', '24.4%'],
  ['numbers/first-quarter', '一季度', 'first quarter'],
  ['goal/one-high', '一高一领先', 'one high, one leading'],
  ['goal/why-goals', '目标高低', 'how high'],
  ['goal/turn-to-account', '理念、思路和举措', 'ideas, approaches and measures'],
  ['goal/leave-plateau', '平台期', 'plateau'],
  ['policy/turning-point', '工业兴市', 'industry builds the city'],
  ['policy/turning-point', '三位一体', 'three in one'],
  ['policy/traditional', '传统优势工业', 'traditional industries'],
  ['policy/heavy', '适度', 'in moderation'],
  ['policy/high-tech', '大力', 'vigorously'],
  ['policy/private', '二次创业', 'second start'],
  ['policy/private', '民营企业', 'Privately run firms'],
  ['policy/zones', '主战场', 'main ground'],
  ['policy/relocation-lever', '杠杆', 'lever'],
  ['policy/projects-base', '项目带动', 'driven by projects'],
  ['policy/joint-effort', '合力兴工', 'joining forces for industry'],
  ['firms/large-and-small', '抓大不放小', 'without letting go of the small'],
  ['firms/dragon', '龙头', 'head'],
  ['firms/dragon', '龙身', 'body'],
  ['firms/two-strategies', '大公司战略', 'strategy of large companies'],
  ['firms/two-strategies', '群体战略', 'strategy of numbers'],
  ['firms/two-strategies', '顶天立地', 'standing between earth and sky'],
  ['firms/two-strategies', '铺天盖地', 'covering earth and sky'],
  ['firms/two-strategies', '科技型', 'technology firms'],
  ['firms/e-commerce', '现代信息技术', 'information technology'],
  ['firms/e-commerce', '三年行动计划', 'three-year action plan'],
  ['firms/e-commerce', '电子商务进企业', 'e-commerce into firms'],
  ['firms/e-commerce', '网商培育', 'online merchants'],
  ['firms/e-commerce', '中国电子商务之都', 'China’s capital of e-commerce'],
  ['firms/e-commerce-for', '渡过难关', 'hard times'],
  ['firms/e-commerce-for', '商务成本', 'lower cost'],
  ['firms/e-commerce-for', '新市场', 'new markets'],
  ['spirit/keep-spirit', '精神', 'Spirits'],
  ['spirit/growth-and-difficulty', '不发展，困难最大', 'with none they are greatest'],
  ['spirit/resolve', '争创一流', 'first rank'],
  ['spirit/resolve', '破釜沉舟', 'boats burnt'],
  ['pressures/stage', '调整期', 'adjustment'],
  ['pressures/tight', '大环境', 'Conditions'],
  ['pressures/exports-slow', '出口', 'Exports'],
  ['pressures/materials', '原材料', 'Raw materials'],
  ['pressures/management-cost', '管理的成本', 'costs firms more'],
  ['pressures/confidence-to-change', '看清形势', 'how things stand'],
  ['innovation/innovation-policy', '核心竞争力', 'core competitiveness'],
  ['innovation/research-spending', '研发', 'research'],
  ['innovation/research-links', '产学研', 'universities'],
  ['innovation/platforms', '创新平台', 'Build platforms'],
  ['innovation/national-bases', '国家级产业基地', 'national industrial base'],
  ['upgrading/high-end', '高端', 'upmarket'],
  ['upgrading/equipment', '装备制造业', 'equipment manufacturing'],
  ['upgrading/whole-vehicles', '整车', 'complete vehicles'],
  ['input/more-investment', '工业投入', 'investment'],
  ['input/build-zones', '工业功能区', 'functional zone'],
  ['input/land', '集约、节约', 'sparingly'],
  ['input/steady-relocation', '稳妥', 'without haste'],
  ['firm-building/seven-ones', '七个一', 'seven ones'],
  ['firm-building/special-funds', '专项资金', 'Special funds'],
  ['firm-building/venture-capital', '创业投资', 'venture capital'],
  ['firm-building/service-system', '服务体系', 'services'],
  ['firm-building/gazelle', '瞪羚计划', 'Gazelle Plan'],
  ['energy/energy-goals', '节能', 'energy targets'],
  ['energy/pledges', '责任书', 'signed pledge'],
  ['service-month/service-month-campaign', '企业服务月', 'Enterprise Service Month'],
  ['service-month/confidence', '信心', 'take heart'],
  ['service-month/policy-publicity', '放空', 'come to nothing'],
  ['service-month/renovation', '技术改造', 'technical renovation'],
  ['service-month/relocation-help', '搬迁', 'moving'],
  ['service-month/markets', '出口', 'export'],
  ['service-month/credit', '银企合作', 'banks and firms'],
  ['service-month/space', '空间', 'room'],
  ['service-month/fees', '收费', 'fees'],
  ['service-month/labour-costs', '用工', 'employing'],
  ['service-month/labour-costs', '商务成本', 'business costs'],
  ['service-month/permits', '审批', 'permits'],
  ['service-month/officials', '联系企业和项目', 'linked with firms and projects'],
  ['service-month/zone-policies', '政策洼地效应', 'favourable policies'],
  ['honours/honoured-districts', '先进区（县、市）', 'districts and counties'],
  ['honours/merit-firms', '工业兴市功勋企业', 'firms of merit'],
  ['honours/merit-firms', '十大突出贡献企业', 'ten firms of outstanding contribution'],
  ['honours/merit-firms', '优秀经营者', 'outstanding managers'],
  ['honours/large-groups', '7家', '7'],
  ['honours/large-groups', '大企业大集团', 'large firms and groups'],
  ['honours/innovation-honours', '十佳', 'ten best'],
  ['honours/energy-honours', '节能先进企业', 'saving energy'],
  ['honours/strong-towns', '工业强镇', 'strong in industry'],
  ['honours/functional-zones', '特色城镇工业功能区', 'distinctive'],
  ['honours/functional-zones', '单项先进单位', 'in one respect'],
  ['honours/investment-honours', '先进集体', 'teams'],
  ['honours/investment-honours', '优质服务单位', 'fine service'],
  ['honours/backbone-firms', '优势骨干企业', 'backbone'],
  ['honours/brand-firms', '名牌产品', 'brand-name product'],
  ['honours/brand-firms', '驰名商标', 'well-known trademark'],
  ['honours/brand-firms', '著名商标', 'noted trademark'],
];

const meeting: readonly Said[] = [
  ['people/cai-qi', '市长', 'mayor'],
  ['people/yang-xubiao', '副市长', 'vice-mayor'],
  ['people/shen-jian', '副市长', 'vice-mayor'],
  ['people/he-guanxin', '副市长', 'vice-mayor'],
  ['people/tong-guili', '副市长', 'vice-mayor'],
  ['people/chen-xiaoping', '副市长', 'vice-mayor'],
  ['people/xu-xiaofu', '市政府秘书长', 'secretary-general'],
  ['bodies/mayors-meeting', '市长办公会', 'mayor’s working meeting'],
  ['bodies/drafting-offices', '发改委', 'development and reform commission'],
  ['bodies/drafting-offices', '经委', 'economic commission'],
  ['bodies/drafting-offices', '信息办', 'informatization office'],
  ['bodies/joined-in', '市级', 'departments'],
  ['bodies/joined-in', '各区、县（市）', 'districts and counties'],
  ['bodies/preliminary', '初步通过', 'preliminary approval'],
  ['numbers/national-ten', '调整和振兴规划', 'adjustment and revival'],
  [
    'numbers/national-ten',
    '汽车、钢铁、纺织、装备制造、船舶、电子信息、轻工、石化、有色金属、物流',
    'logistics',
  ],
  ['numbers/park-size', '35平方公里', '35 square kilometres'],
  ['numbers/third-industry', '第三个', 'third'],
  ['numbers/third-industry', '千亿元以上', 'more than 100 billion yuan'],
  ['why/crisis', '国际金融危机', 'financial crisis'],
  ['why/occasion', '转型升级', 'moving up'],
  ['why/modern-system', '现代产业体系', 'modern system of industries'],
  ['what-plans/carry-on', '部署', 'laid down'],
  ['what-plans/qualities', '指导性', 'guiding'],
  ['what-plans/qualities', '操作性', 'workable'],
  ['what-plans/qualities', '互动性', 'interactive'],
  ['what-plans/lever', '抓手', 'handle'],
  ['contents', '发展方向', 'direction'],
  ['contents', '产业布局', 'layout'],
  ['contents', '发展目标', 'goals'],
  ['contents', '重点项目', 'key projects'],
  ['contents', '企业培育', 'firms'],
  ['contents', '保障措施', 'safeguards'],
  ['industries/equipment', '强项', 'strength'],
  ['industries/equipment', '成套装备', 'complete sets'],
  ['industries/equipment', '大江东工业城', 'Dajiangdong Industrial City'],
  ['industries/equipment', '临安', 'Lin’an'],
  ['industries/equipment', '国内重大工程', 'major projects at home'],
  ['industries/equipment', '从卖设备转向投资设备', 'in place of selling'],
  ['industries/shipbuilding', '本地条件', 'local conditions'],
  ['industries/shipbuilding', '特色船舶基地', 'special vessels'],
  ['industries/shipbuilding', '赛艇和游艇', 'rowing boats and yachts'],
  ['industries/shipbuilding', '休闲业', 'leisure'],
  ['industries/shipbuilding', '区域性的行业技术中心', 'regional technology centre'],
  ['industries/light-industry', '出口市场', 'export markets'],
  ['industries/light-industry', '品牌产品', 'branded products'],
  ['industries/light-industry', '大力发展有特色', 'with vigour'],
  ['industries/light-industry', '淘汰落后产能', 'outdated capacity'],
  ['industries/light-industry', '质量安全', 'quality and safety'],
  ['industries/petrochemicals', '中石化', 'Sinopec'],
  ['industries/petrochemicals', '搬迁', 'Move'],
  ['industries/petrochemicals', '从严准入', 'Strict entry'],
  ['industries/petrochemicals', '保护环境', 'Protect the environment'],
  ['industries/petrochemicals', '扶大压小', 'against the small'],
  ['industries/non-ferrous', '骨干企业', 'backbone'],
  ['industries/non-ferrous', '深加工', 'deep processing'],
  ['industries/non-ferrous', '坚决', 'without fail'],
  ['industries/non-ferrous', '循环经济', 'circular economy'],
  ['industries/automobiles', '战略产业', 'strategic industry'],
  ['industries/automobiles', '整车', 'whole vehicles'],
  ['industries/automobiles', '零部件', 'parts'],
  ['industries/automobiles', '大企业集团', 'large groups'],
  ['industries/automobiles', '十城千辆', 'Ten Cities, Thousand Vehicles'],
  ['industries/automobiles', '第三个', 'third'],
  ['industries/steel', '调整结构', 'Restructure'],
  ['industries/steel', '交易市场', 'trading of steel'],
  ['industries/textiles', '技术改造', 'technical renovation'],
  ['industries/textiles', '技术含量和附加值', 'technology and value added'],
  ['industries/textiles', '杭派女装', 'women’s wear'],
  ['industries/electronics', '保持增长', 'Keep growing'],
  ['industries/electronics', '通信、软件、视频监控', 'video surveillance'],
  ['industries/electronics', '光伏、LED、汽车电子、全媒体、信息服务', 'photovoltaics'],
  ['industries/electronics', '国家级信息产业高技术基地', 'national high-technology base'],
  ['industries/logistics', '现代物流', 'Modern logistics'],
  ['industries/logistics', '生产性物流', 'producers’ logistics'],
  ['industries/logistics', '国际保税物流', 'bonded logistics'],
  ['industries/logistics', '国际货运航线', 'cargo routes'],
  ['industries/logistics', '江、海、河', 'waterways'],
  ['industries/logistics', '电子商务', 'e-commerce'],
  ['industries/logistics', '物流园区', 'logistics parks'],
  ['industries/logistics', '龙头物流企业', 'leading logistics firms'],
  ['industries/logistics', '统计', 'statistics'],
  ['requirements', '省里的规划', 'provincial plans'],
  ['requirements', '每年的任务', 'by year'],
  ['requirements', '市场占有率', 'market share'],
  ['requirements', '附加值高、科技含量高、成长性高', 'value added'],
  ['requirements', '备选项目库', 'library'],
  ['requirements', '技改和招商', 'attracting investors'],
  ['requirements', '大企业培育计划', 'plan for large firms'],
  ['requirements', '瞪羚计划', 'Gazelle Plan'],
  ['requirements', '省级研发中心', 'provincial research centres'],
  ['requirements', '倾斜', 'Tilt'],
  ['requirements', '开发区、高新区、工业园区', 'high-tech zones'],
  ['requirements', '特色基地', 'speciality'],
  ['requirements', '行业协会', 'trade associations'],
  ['requirements', '二类', 'second rank'],
  ['requirements', '再听各区、县（市）的意见', 'Hear the districts and counties again'],
  ['requirements', '每半年检查一次', 'every half-year'],
  ['requirements', '按月作分析', 'by the month'],
];

const site = realSite();
const { record } = site;
const { industries, reports } = record;
const tables = pageTables(site);

/** What stands at a place of a report, in one language, as readers read it. */
function wordsAt(report: string, place: string, language: 'zh' | 'en'): string {
  const [part, id] = place.split('/');
  const column = (name: string, row: Readonly<Record<string, unknown>>): string =>
    ['text', 'named', 'beside'].map((stem) => row[`${stem}_${language}`] ?? '').join(' ') + name;
  const rows = (name: string): Readonly<Record<string, unknown>>[] => {
    const table = tables.get(name)?.();
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(table?.columns.map(({ name: key }, at) => [key, row[at]]) ?? []),
    );
  };
  if (part === 'contents') return industries.contents.map((each) => each[language]).join(' ');
  if (part === 'requirements')
    return rows('requirements')
      .map((row) => column('', row))
      .join(' ');
  if (part === 'industries') {
    const industry = industries.industries.find((each) => each.id === id);
    const items = rows(`industries/${id}`).map((row) => column('', row));
    return [industry?.role[language], ...items].join(' ');
  }
  const row = rows(`reports/${report}`).find((each) => each.part === part && each.item_id === id);
  return row ? column('', row) : '';
}

describe.each([
  ['industry-conference-2008', conference],
  ['mayors-meeting-2009', meeting],
] as const)('the report %s', (report, said) => {
  it.each(said)('says at %s: %s, %s', (place, zh, en) => {
    expect(wordsAt(report, place, 'zh')).toContain(zh);
    // Numbers and their units are joined by spaces that do not break.
    expect(wordsAt(report, place, 'en').replace(/\s/g, ' ').toLowerCase()).toContain(en.toLowerCase());
  });

  it('has no item and nobody that this list leaves out', () => {
    const own = reports.reports.find(({ id }) => id === report);
    const places = own && [
      ...own.people.map(({ person }) => `people/${person}`),
      ...itemsOfReport(own).map(({ part, item }) => `${part}/${item.id}`),
    ];
    const listed = new Set(said.map(([place]) => place));
    expect(places?.filter((place) => !listed.has(place))).toEqual([]);
  });

  it('has a page, and the search finds everybody in it by either name', () => {
    expect(pagePaths(site)).toContain(`reports/${report}/`);
    const people = reports.reports.find(({ id }) => id === report)?.people.map(({ person }) => person);
    for (const language of languages) {
      const entry = searchEntries(site, language).find(({ path }) => path === `reports/${report}/`);
      for (const { id, name } of reports.people)
        if (people?.includes(id)) {
          expect(entry?.body).toContain(name.zh);
          expect(entry?.body).toContain(name.en);
        }
    }
  });
});

it('the industries of the coded report are all in the list', () => {
  const listed = new Set(meeting.map(([place]) => place));
  expect(
    industries.industries.map(({ id }) => `industries/${id}`).filter((each) => !listed.has(each)),
  ).toEqual([]);
});
