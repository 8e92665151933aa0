// `serve-site PORT`: serves the built site for the browser tests, with the caching of a real host.

import { StaticServer } from './static-server.ts';

await new StaticServer('/', Number(process.argv[2])).start();
