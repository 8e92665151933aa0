// `npm run bench`: compares the engine with casbin and Cedar, and measures its steps and the page in a browser.
// `--json` prints one JSON object instead of tables; `--no-page` skips the browser. `--only keys` measures nothing but typing,
// `--only scrolling` nothing but the wheel. `--save` stores the main figures as those of the last release. Exit code 1 if the
// engines differ.

import { measureAnalysis } from './analysis.ts';
import { releaseReport, saveAsRelease } from './last-release.ts';
import { comparePeers } from './peer-comparison.ts';
import { keystrokeReport, pageReport, scrollReport } from './page-report.ts';
import { measureKeys, measureLargeScrolling, measurePage } from './page.ts';
import { measurePermalinks } from './permalink-size.ts';
import { analysisReport, comparisonReport, permalinkReport, scalingReport, stepsReport } from './report.ts';
import { measureScaling } from './scaling.ts';
import { measureSteps } from './step-times.ts';
import { largeWorkload, smallWorkload } from './workloads.ts';

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? 'all' : process.argv[onlyAt + 1];
if (only === 'keys') console.log(keystrokeReport(await measureKeys()));
else if (only === 'scrolling') console.log(scrollReport(await measureLargeScrolling()));
else await measureAll();

async function measureAll(): Promise<void> {
  const smallPolicies = smallWorkload();
  const largePolicies = largeWorkload();
  const small = await comparePeers(smallPolicies);
  const large = await comparePeers(largePolicies);
  const smallSteps = measureSteps(smallPolicies.account, smallPolicies.texts);
  const largeSteps = measureSteps(largePolicies.account, largePolicies.texts);
  const scaling = measureScaling();
  const permalinks = measurePermalinks();
  const analysis = measureAnalysis();
  const page = process.argv.includes('--no-page') ? null : await measurePage();
  const measured = { small, large, permalinks, analysis, page };
  if (process.argv.includes('--save')) saveAsRelease(measured);

  if (process.argv.includes('--json')) {
    console.log(
      JSON.stringify({ small, large, smallSteps, largeSteps, scaling, permalinks, analysis, page }, null, 2),
    );
  } else {
    console.log(comparisonReport('Small: example 4 of the documentation', small));
    console.log(stepsReport('Small, step by step', smallSteps));
    console.log(comparisonReport('Large: generated policies', large));
    console.log(stepsReport('Large, step by step', largeSteps));
    console.log(scalingReport(scaling));
    console.log(permalinkReport(permalinks));
    console.log(analysisReport(analysis));
    if (page !== null) console.log(pageReport(page));
    console.log(releaseReport(measured));
  }
}
