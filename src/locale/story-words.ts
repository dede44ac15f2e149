import type { Language } from './languages.ts';

/** Words around the numbers and sources of a story; `{count}` and `{number}` are filled in. */
export interface StoryWords {
  readonly numbersOne: string;
  readonly numbersMany: string;
  readonly numbers: string;
  readonly definitions: string;
  readonly sources: string;
  readonly source: string;
  readonly back: string;
  readonly from: string;
  readonly table: string;
  readonly open: string;
  readonly close: string;
  readonly between: string;
  readonly colon: string;
  readonly stop: string;
}

const all: Readonly<Record<Language, StoryWords>> = {
  zh: {
    numbersOne: '此处一个数字的出处',
    numbersMany: '此处{count}个数字的出处',
    numbers: '数字的出处',
    definitions: '定义',
    sources: '来源',
    source: '来源{number}',
    back: '回到正文第{number}处',
    from: '由以下数字算出',
    table: '表格',
    open: '（',
    close: '）',
    between: '，',
    colon: '：',
    stop: '。',
  },
  en: {
    numbersOne: '1 number here: its source',
    numbersMany: '{count} numbers here: their sources',
    numbers: 'Where the numbers come from',
    definitions: 'Definitions',
    sources: 'Sources',
    source: 'Source {number}',
    back: 'Back to mention {number}',
    from: 'worked out from',
    table: 'Table',
    open: ' (',
    close: ')',
    between: ', ',
    colon: ': ',
    stop: '. ',
  },
};

/** The words of one language. */
export function storyWords(language: Language): StoryWords {
  return all[language];
}
