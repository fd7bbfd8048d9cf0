/** `npm run bench`: every speed and size figure, medians, beside its budget. Never a test. */
import { ardoisesFigures } from './ardoises.ts';
import { backupFigures } from './backup.ts';
import { browserFigures } from './browser.ts';
import { bundleFigures } from './bundle.ts';
import { coreFigures } from './core.ts';
import { isKept, lineOf } from './figures.ts';
import { planningFigures } from './planning.ts';
import { simulationFigures } from './simulation.ts';
import { syncFigures } from './sync.ts';

const figures = [
  ...bundleFigures(),
  ...ardoisesFigures(),
  ...(await coreFigures()),
  ...(await browserFigures()),
  ...(await syncFigures()),
  ...(await backupFigures()),
  ...(await simulationFigures()),
  ...(await planningFigures()),
];
for (const figure of figures) console.log(lineOf(figure));
const missed = figures.filter((figure) => !isKept(figure)).length;
console.log(`${figures.length - missed} budgets kept, ${missed} missed`);
