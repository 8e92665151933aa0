// The test function for a site below a sub-path of a server that the test controls.

import { test as base } from './playground-test.ts';
import { StaticServer } from '../support/static-server.ts';

export { expect } from './playground-test.ts';

interface Fixtures {
  readonly server: StaticServer;
}

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = new StaticServer();
    await server.start();
    await use(server);
    await server.stop();
  },
  // Its address differs in each test.
  sharesPage: false,
  baseURL: async ({ server }, use) => {
    await use(server.address);
  },
});
