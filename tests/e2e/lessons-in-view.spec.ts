// Every step of every lesson and every challenge: question, answers and cell are in view at once, at each size.

import type { Page } from '@playwright/test';
import { challengeStart } from '../../src/learn/challenge.ts';
import { CHALLENGES } from '../../src/learn/challenges.ts';
import { actualDecision, stepSolution, stepStart } from '../../src/learn/lesson.ts';
import { LESSONS } from '../../src/learn/lessons.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../src/scenario/exercise.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

/** A desktop, a small laptop, a phone, and a laptop at a zoom of 200 %. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
] as const;

const PANEL = 'aside';
const QUESTION = `${PANEL} legend`;
const ANSWERS = `${PANEL} [data-prediction]`;
const NEXT = `${PANEL} footer .ahead`;
const STORY = `${PANEL} .text > p:first-child`;

/** The selectors whose first element is not whole and uncovered in the viewport, after at most a second. */
function outOfView(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const isShown = (element: Element): boolean => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inset = Math.min(6, (right - left) / 3, (bottom - top) / 3);
      const points = [
        [left + inset, top + inset],
        [(left + right) / 2, (top + bottom) / 2],
        [right - inset, bottom - inset],
      ] as const;
      return points.every(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return element.contains(hit);
      });
    };
    let missing: string[] = [];
    for (let frame = 0; frame < 60; frame += 1) {
      missing = wanted.filter((selector) => {
        const found = [...document.querySelectorAll(selector)];
        return found.length === 0 || !found.every(isShown);
      });
      if (missing.length === 0) break;
      await new Promise(requestAnimationFrame);
    }
    return missing;
  }, selectors);
}

async function show(playground: PlaygroundPage, scenario: unknown): Promise<void> {
  expect(await playground.load(scenario)).toBe(true);
}

for (const size of SIZES) {
  test(`Question, answers and cell are in view at ${String(size.width)}×${String(size.height)}`, async ({
    playground,
  }) => {
    test.slow();
    const { page } = playground;
    await page.setViewportSize(size);
    await playground.open('#lesson=first-statement');
    await page.locator(PANEL).waitFor();
    const isPhone = size.width < 900;
    const faults: string[] = [];
    for (const id of LESSON_IDS) {
      const lesson = LESSONS[id];
      for (const [index, step] of lesson.steps.entries()) {
        const check = async (when: string, ...selectors: readonly string[]): Promise<void> => {
          const missing = await outOfView(page, selectors);
          if (missing.length > 0) faults.push(`${id}, ${step.id}, ${when}: ${missing.join('; ')}`);
        };
        if (step.prediction === undefined) {
          await show(playground, stepSolution(lesson, index));
          await check('solved', `${NEXT}:enabled`);
        } else {
          await show(playground, stepStart(lesson, index));
          const { resource } = step.prediction;
          const cell = isPhone
            ? `.asked-cell[data-resource="${resource}"]`
            : `#matrix .row.chosen > [data-resource="${resource}"][data-veiled]`;
          await check('asked', QUESTION, ANSWERS, NEXT, cell);
          await page.locator(`[data-prediction="${String(actualDecision(lesson, index))}"]`).click();
          const revealed = isPhone
            ? `.asked-cell[data-resource="${resource}"][data-decision]`
            : '#matrix .row.chosen > [role="gridcell"][aria-selected="true"]';
          await check('answered', `${PANEL} .question`, NEXT, revealed);
        }
      }
    }
    for (const id of CHALLENGE_IDS) {
      await show(playground, challengeStart(CHALLENGES[id]));
      const missing = await outOfView(page, [STORY, NEXT]);
      if (missing.length > 0) faults.push(`${id}: ${missing.join('; ')}`);
    }
    expect(faults).toEqual([]);
  });
}
