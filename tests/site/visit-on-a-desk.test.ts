import { allRules, barriers, colourRules } from './checks/accessibility.ts';
import { copiedNumber } from './checks/copied-number.ts';
import { evidenceOffScreen } from './checks/evidence-place.ts';
import { headlines } from './checks/headlines.ts';
import { layoutShift } from './checks/layout-shift.ts';
import { faultsInPrint } from './checks/print.ts';
import { scrollSteps } from './checks/scroll-steps.ts';
import { tooltips } from './checks/tooltips.ts';
import { charts, fullestIn, headlined, laidOut, printed, scrolling, stories } from './page-choices.ts';
import { describeVisit, desk, inWindow, withMedia } from './visit.ts';

const options = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] };

describeVisit('on a desk of 1280 pixels', options, [
  {
    name: 'home, stories, datasets and English figures never move while they load',
    pages: laidOut('en'),
    check: layoutShift,
  },
  {
    name: 'each step beside a figure lights what it speaks of, and the figure stays in view',
    pages: scrolling,
    check: scrollSteps,
  },
  {
    name: 'headlines stay within the page and end their lines between words',
    pages: headlined,
    check: headlines,
  },
  { name: 'every kind of chart keeps its tooltips inside the window', pages: charts, check: tooltips },
  {
    name: 'the evidence of a number opens on the screen, wherever its number stands',
    pages: stories,
    check: evidenceOffScreen,
  },
  {
    name: 'the first number of a story is copied with its source and address',
    pages: stories,
    check: copiedNumber,
  },
  {
    // From 961 pixels on the evidence is in the margin.
    name: 'the evidence does so in a low window of 1000 pixels',
    pages: stories,
    check: inWindow({ width: 1000, height: 600 }, evidenceOffScreen),
  },
  {
    name: 'printed by a reader with a dark screen, the fullest page of each kind shows no navigation, is dark on white and gives every bound number exact',
    pages: printed,
    check: withMedia({ media: 'print', colorScheme: 'dark' }, faultsInPrint),
  },
  {
    // The English ones are visited on a phone.
    name: 'the fullest Chinese page of each kind has no barrier that axe knows',
    pages: fullestIn('zh'),
    check: withMedia({ reducedMotion: 'reduce' }, (page) => barriers(page, allRules)),
  },
  {
    name: 'it has, in the dark, no barrier of colour either',
    pages: fullestIn('zh'),
    check: withMedia({ colorScheme: 'dark', reducedMotion: 'reduce' }, (page) => barriers(page, colourRules)),
  },
]);
