// The five examples of the documentation: policies, complete matrices, and all their conformance vectors. And the roles.

import { draw } from './drawn-matrix.ts';
import { LIST_ALONE, ONE_INSTANCE, ONE_INSTANCE_LITERALLY, READ_ALL } from './example-matrices.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';
import { accountOf, exampleVectors } from './vector-account.ts';

// High enough for all rows to be in the document.
test.use({ viewport: { width: 1440, height: 1800 } });

const EXAMPLES = ['1', '2', '3', '4', '5'] as const;
const MODE_NAMES = ['hierarchical', 'literal'] as const;

const MATRICES = {
  '1': { hierarchical: ONE_INSTANCE, literal: ONE_INSTANCE_LITERALLY },
  '2': { hierarchical: READ_ALL, literal: READ_ALL },
  '3': { hierarchical: LIST_ALONE, literal: LIST_ALONE },
  '4': { hierarchical: LIST_ALONE, literal: LIST_ALONE },
  '5': { hierarchical: LIST_ALONE, literal: LIST_ALONE },
} as const;

const vectors = exampleVectors();
const account = accountOf(vectors);
const VECTORS_OF_AN_EXAMPLE = 47;

/** All decisions of the matrix, by action and resource. */
async function decisions(playground: PlaygroundPage): Promise<ReadonlyMap<string, string>> {
  const cells = await playground.cells();
  const effective = cells.filter(({ policy, path }) => policy === 'effective' && path !== 'client');
  return new Map(effective.map((cell) => [`${cell.action} on ${cell.kind} ${cell.resource}`, cell.decision]));
}

/** Policies with all actions and resources as arrays, since a single one can be written either way. */
function withLists(policies: unknown): unknown {
  return JSON.parse(JSON.stringify(policies), (key, value: unknown) =>
    (key === 'Action' || key === 'Resource') && typeof value === 'string' ? [value] : value,
  ) as unknown;
}

for (const example of EXAMPLES) {
  const ofExample = vectors.filter((vector) => vector.example === example);
  const [first] = ofExample;

  test(`Example ${example} opens as published, with its notes, and gives its matrix and all its vectors in both modes`, async ({
    playground,
  }) => {
    await playground.open(`#example=${example}`);

    const { policies } = await playground.scenario();
    const documents = policies.map((policy) =>
      policy.kind === 'custom' ? (JSON.parse(policy.text) as unknown) : policy.name,
    );
    expect(withLists(documents)).toEqual(withLists(first?.policies));
    await expect(playground.page.getByRole('complementary', { name: /^Example: / })).toBeVisible();

    for (const mode of MODE_NAMES) {
      await playground.matching.selectOption(mode);
      await expect(playground.matching).toHaveValue(mode);
      expect(draw(await playground.cells())).toBe(MATRICES[example][mode]);
    }

    // The vectors need more resources than the default account has.
    expect(await playground.load({ ...(await playground.scenario()), account })).toBe(true);
    await expect(playground.rows.last()).toHaveAttribute('data-resource', /^instance\/mse-cn-other\//);
    const rowCount = Number(await playground.matrix.getAttribute('aria-rowcount'));
    await expect(playground.rows).toHaveCount(rowCount - 2);

    for (const mode of MODE_NAMES) {
      await playground.matching.selectOption(mode);
      await expect(playground.matching).toHaveValue(mode);
      const shown = await decisions(playground);
      const compared = ofExample.map(({ action, kind, resource, expected }) => {
        const request = `${action} on ${kind} ${resource}`;
        return { request, expected: expected[mode], actual: shown.get(request) };
      });
      expect(compared).toHaveLength(VECTORS_OF_AN_EXAMPLE);
      expect(compared.filter(({ expected, actual }) => expected !== actual)).toEqual([]);
    }
  });
}

test('Every vector of the file is about one of the five examples', () => {
  const counted = vectors.filter(({ example }) => EXAMPLES.some((known) => known === example));
  expect(counted).toHaveLength(EXAMPLES.length * VECTORS_OF_AN_EXAMPLE);
  expect(vectors).toHaveLength(counted.length);
});

test('The sheet opens examples beside the matrix, corrected or as printed, and Undo returns to the draft @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open();
  await expect(page).toHaveURL(/#p=1\.l\./);
  const before = page.url();
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('mine');
  await expect(page).not.toHaveURL(before);

  await playground.examplesButton.click();
  const sheet = page.getByRole('dialog', { name: 'Examples' });
  const right = async () => {
    const box = await sheet.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  const matrix = await playground.matrix.boundingBox();
  expect(await right()).toBeLessThanOrEqual(matrix?.x ?? 0);
  const prodYaml = playground.cell(
    'UpdateNacosConfig',
    'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml',
  );
  const third = sheet.getByRole('button', { name: /^3\. One namespace, read and write/ });
  await third.click();
  await expect(prodYaml).toHaveAttribute('data-decision', 'allow');
  expect((await playground.scenario()).example).toBe('3-corrected');
  await playground.choose('Version: One namespace, read and write', 'As printed');
  await third.click();
  await expect(prodYaml).toHaveAttribute('data-decision', 'implicit-deny');
  expect((await playground.scenario()).example).toBe('3');

  await sheet.getByRole('button', { name: /^Blank/ }).click();
  await expect(sheet).toBeHidden();
  await expect(playground.policiesPane).toContainText('No policies yet');
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
  await playground.policiesPane.getByRole('button', { name: 'Write a policy' }).click();
  await expect(playground.policyTab('policy')).toBeVisible();

  await playground.backToDraftButton.click();
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine');
  await expect(playground.policyTab('prod-yaml-editor')).toBeVisible();
});

test('The roles are shown next to the system policies, and the sheet has each role alone', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#example=roles');
  const columns = playground.policyMatrix.getByRole('columnheader');
  await expect(columns).toHaveText([
    'Action',
    'developer',
    'operations not attached',
    'AliyunMSEFullAccess not attached',
    'AliyunMSEReadOnlyAccess not attached',
    'All attached policies',
  ]);
  const instance = 'instance/mse-cn-0pp1j8om80a';
  const said = async (action: string): Promise<readonly (string | null)[]> => {
    const cells = playground.policyMatrix.locator(
      `[data-action="mse:${action}"][data-resource="${instance}"]`,
    );
    await expect(cells).toHaveCount(5);
    return cells.evaluateAll((found) => found.map((cell) => cell.getAttribute('data-decision')));
  };
  const [yes, no] = ['allow', 'implicit-deny'];
  expect(await said('RestartCluster')).toEqual([no, yes, yes, no, no]);
  expect(await said('GetNacosConfig')).toEqual(['all', 'none', 'all', 'all', 'all']);
  expect(await said('DeleteNacosConfig')).toEqual(['some', 'none', 'all', 'none', 'some']);

  await playground.policyTab('operations').click();
  await playground.attachedBox.check();
  await expect(columns.nth(2)).toHaveText('operations');
  await expect(playground.cell('RestartCluster', instance)).toHaveAttribute('data-decision', 'allow');

  await playground.examplesButton.click();
  const sheet = page.getByRole('dialog', { name: 'Examples' });
  await sheet.getByRole('button', { name: /^Operations of all instances/ }).click();
  await expect(
    page.getByRole('complementary', { name: 'Example: Operations of all instances' }),
  ).toBeVisible();
  await expect(playground.cell('RestartCluster', instance)).toHaveAttribute('data-decision', 'allow');
});
