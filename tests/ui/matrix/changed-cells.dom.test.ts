import { expect, onTestFinished, test, vi } from 'vitest';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import ResourceMatrix from '../../../src/ui/matrix/ResourceMatrix.svelte';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { allow, policy } from '../../support/policy-builders.ts';
import { until } from '../../support/until.ts';
import { mountComponent } from '../support/mount-component.ts';

const INSTANCE = 'mse-cn-1a2b3c4d5e6';
const GROUP = `instance/${INSTANCE}/public/DEFAULT_GROUP`;
const ACCOUNT = account({
  instances: [
    instance({
      id: INSTANCE,
      namespaces: [
        namespace({
          id: 'public',
          groups: [group({ name: 'DEFAULT_GROUP', configs: ['a.yaml', 'b.yaml'], services: ['orders'] })],
        }),
      ],
    }),
  ],
});

const reading = (...resources: readonly string[]) =>
  JSON.stringify(
    policy({
      Statement: [
        allow({ Action: 'mse:GetNacosConfig', Resource: resources.map((name) => `acs:mse:*:*:${name}`) }),
      ],
    }),
  );

async function matrix(text: string, columns: 'actions' | 'tiers' = 'actions') {
  const mounted = await mountComponent(
    ResourceMatrix,
    { ...scenarioOf([{ kind: 'custom', name: 'reader', text, attached: true }]), account: ACCOUNT },
    () => ({}),
  );
  const { element, session, preferences } = mounted;
  preferences.setDisplay({ columns });
  await mounted.flush();
  const cell = (resource: string) => {
    const found = [...element.querySelectorAll<HTMLElement>('[data-action="mse:GetNacosConfig"]')].find(
      ({ dataset }) => dataset['resource'] === resource,
    );
    if (found === undefined) throw new Error(`no cell on ${resource}`);
    return found;
  };
  const type = async (changed: string) => {
    session.playground.buffers[0]?.setText(changed);
    await mounted.flush();
  };
  return { ...mounted, cell, type };
}

/** What a text changes in the matrix: the resources of the cells. */
async function changedBy({ element, type }: Awaited<ReturnType<typeof matrix>>, text: string) {
  const changed = new Set<string>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { target } of records) {
      const near = target instanceof Element ? target : target.parentElement;
      const resource = near?.closest<HTMLElement>('[data-resource]')?.dataset['resource'];
      if (resource !== undefined) changed.add(resource);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  await type(text);
  note(observer.takeRecords());
  observer.disconnect();
  return changed;
}

const forms = test.for(['actions', 'tiers'] as const);

forms('A key updates only the cells that decide otherwise, and those that count them: %s', async (form) => {
  const shown = await matrix(reading(`${GROUP}/a.yaml`), form);
  const containers = ['*', `instance/${INSTANCE}`, `instance/${INSTANCE}/public`, GROUP];
  const changed = await changedBy(shown, reading(`${GROUP}/a.yaml`, `${GROUP}/b.yaml`));
  expect([...changed].sort()).toEqual([...containers, `${GROUP}/b.yaml`].sort());
});

forms('A key that changes no decision changes nothing in the matrix: %s', async (form) => {
  const shown = await matrix(reading(`${GROUP}/a.yaml`), form);
  expect(await changedBy(shown, ` ${reading(`${GROUP}/a.yaml`, `${GROUP}/none.yaml`)}`)).toEqual(new Set());
});

test('A cell keeps its elements when its decision changes', async () => {
  const { cell, type } = await matrix(reading(`${GROUP}/a.yaml`));
  const before = cell(`${GROUP}/b.yaml`);
  const elements = [...before.querySelectorAll('*')];
  const shown = () => [before.dataset['decision'], elements[0]?.className.replace(/ s\w+$/, '')];
  expect(shown()).toEqual(['implicit-deny', 'decision-mark dot']);
  await type(reading(`${GROUP}/*`));
  expect(cell(`${GROUP}/b.yaml`)).toBe(before);
  expect([...before.querySelectorAll('*')]).toEqual(elements);
  expect(shown()).toEqual(['allow', 'decision-mark tick']);
  expect(before.getAttribute('aria-label')).toBe('Get, b.yaml: allowed');
});

test('Changed cells fade, those that stay do not', async () => {
  const faded: (string | undefined)[] = [];
  const animate = vi.fn(function (this: Element) {
    faded.push(this.closest<HTMLElement>('[data-resource]')?.dataset['resource']);
  });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '900ms' }));
  Object.assign(Element.prototype, { animate });
  onTestFinished(() => {
    Reflect.deleteProperty(Element.prototype, 'animate');
    vi.unstubAllGlobals();
  });
  const { element, type } = await matrix(reading(`${GROUP}/a.yaml`));
  // The observer comes with what the matrix gets when the page is idle.
  await until(() => {
    expect(element.querySelector('[role="tooltip"]')).not.toBeNull();
  });
  expect(faded).toEqual([]);
  await type(reading(`${GROUP}/a.yaml`, `${GROUP}/b.yaml`));
  await vi.waitFor(() => {
    expect(faded).toContain(`${GROUP}/b.yaml`);
  });
  expect(faded).not.toContain(`${GROUP}/a.yaml`);
});
