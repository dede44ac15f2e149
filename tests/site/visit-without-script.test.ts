import { stepsWithoutScript } from './checks/scroll-steps.ts';
import { missingWithoutScript } from './checks/without-script.ts';
import { sample, scrolling } from './page-choices.ts';
import { describeVisit, phone } from './visit.ts';

describeVisit('without script', { ...phone, javaScriptEnabled: false }, [
  { name: 'every kind of page shows its text and its charts', pages: sample, check: missingWithoutScript },
  {
    name: 'a figure beside a text that scrolls has all its marks and its text',
    pages: scrolling,
    check: stepsWithoutScript,
  },
]);
