import { missingWithoutScript } from './checks/without-script.ts';
import { sample } from './page-choices.ts';
import { describeVisit, phone } from './visit.ts';

describeVisit('without script', { ...phone, javaScriptEnabled: false }, [
  { name: 'every kind of page shows its text and its charts', pages: sample, check: missingWithoutScript },
]);
