import { allRules, barriers, colourRules } from './checks/accessibility.ts';
import { evidenceOffScreen } from './checks/evidence-place.ts';
import { headlines } from './checks/headlines.ts';
import { layoutShift } from './checks/layout-shift.ts';
import { faultsInPrint } from './checks/print.ts';
import { tooltips } from './checks/tooltips.ts';
import { charts, fullest, fullestIn, headlined, laidOut, printed, stories } from './page-choices.ts';
import { describeVisit, desk, inWindow, withMedia } from './visit.ts';

describeVisit('on a desk of 1280 pixels', desk, [
  {
    name: 'home, stories, datasets and English figures never move while they load',
    pages: laidOut('en'),
    check: layoutShift,
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
    name: 'the fullest page of each kind has no barrier that axe knows',
    pages: fullest,
    check: withMedia({ reducedMotion: 'reduce' }, (page) => barriers(page, allRules)),
  },
  {
    name: 'the fullest Chinese page of each kind has, in the dark, no barrier of colour that axe knows',
    pages: fullestIn('zh'),
    check: withMedia({ colorScheme: 'dark', reducedMotion: 'reduce' }, (page) => barriers(page, colourRules)),
  },
]);
