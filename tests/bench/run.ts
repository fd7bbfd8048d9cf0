/** `npm run bench`: every speed and size figure, medians, beside its budget. Never a test. */
import { ardoisesFigures } from './ardoises.ts';
import { browserFigures } from './browser.ts';
import { bundleFigures } from './bundle.ts';
import { coreFigures } from './core.ts';
import { isKept, lineOf } from './figures.ts';

const figures = [
  ...bundleFigures(),
  ...ardoisesFigures(),
  ...(await coreFigures()),
  ...(await browserFigures()),
];
for (const figure of figures) console.log(lineOf(figure));
const missed = figures.filter((figure) => !isKept(figure)).length;
console.log(`${figures.length - missed} budgets kept, ${missed} missed`);
