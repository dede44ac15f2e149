import { allRules, barriers } from './checks/accessibility.ts';
import { evidenceOffScreen } from './checks/evidence-place.ts';
import { headlines } from './checks/headlines.ts';
import { keptInBrowser } from './checks/kept-in-browser.ts';
import { layoutShift } from './checks/layout-shift.ts';
import { listenForProblems } from './checks/page-problems.ts';
import { scrollSteps } from './checks/scroll-steps.ts';
import { sidewaysScroll } from './checks/sideways-scroll.ts';
import { tooltips } from './checks/tooltips.ts';
import { charts, fullestIn, headlined, laidOut, sample, scrolling, stories } from './page-choices.ts';
import { describeVisit, inWindow, phone, withMedia } from './visit.ts';

describeVisit('on a phone of 360 pixels', phone, [
  {
    name: 'every kind of page asks nothing of another host, keeps nothing in the browser and has nothing to complain of',
    pages: sample,
    listen: listenForProblems,
    check: keptInBrowser,
  },
  {
    name: 'home, stories, datasets and Chinese figures never move while they load',
    pages: laidOut('zh'),
    check: layoutShift,
  },
  {
    name: 'each step beside a figure lights what it speaks of, and the figure stays in view',
    pages: scrolling,
    check: scrollSteps,
  },
  { name: 'every kind of page fits without sideways scrolling', pages: sample, check: sidewaysScroll },
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
    // If this passes, headlines also fit a sidebar and larger text.
    name: 'headlines do so within 280 pixels, narrower than any phone that the site promises to fit',
    pages: headlined,
    check: inWindow({ width: 280, height: 740 }, headlines),
  },
  {
    name: 'the fullest English page of each kind has no barrier that axe knows',
    pages: fullestIn('en'),
    check: withMedia({ reducedMotion: 'reduce' }, (page) => barriers(page, allRules)),
  },
]);
