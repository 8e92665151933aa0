// Lessons, challenges and the gallery: nouns return locators, verbs act.

import type { Locator, Page } from '@playwright/test';
import type { Decision } from '../../src/engine/evaluation/decide/decision.ts';

export class ExercisePanel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^(Lesson|Challenge|Custom challenge)/ });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  get next(): Locator {
    return this.button('Next');
  }

  goals(state: 'met' | 'unmet'): Locator {
    return this.panel.locator(`[data-goal="${state}"]`);
  }

  /** The earned stars; `data-stars` is their number. */
  get stars(): Locator {
    return this.panel.locator('[data-stars]');
  }

  async predict(decision: Decision): Promise<void> {
    await this.panel.locator(`[data-prediction="${decision}"]`).click();
  }

  get learnButton(): Locator {
    return this.page.getByRole('button', { name: 'Learn', exact: true });
  }

  get gallery(): Locator {
    return this.page.getByRole('dialog', { name: 'Learn RAM policies' });
  }

  /** An entry of the rail. */
  section(name: string): Locator {
    return this.gallery.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  get cards(): Locator {
    return this.gallery.locator('[data-card]');
  }

  /** A card by its fragment, such as `lesson=wildcards`. */
  card(name: string): Locator {
    return this.gallery.locator(`[data-card="${name}"]`);
  }

  get authorDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Create a challenge' });
  }
}
