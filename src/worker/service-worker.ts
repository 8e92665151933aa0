// The service worker, built to dist/sw.js: caches every file of its build, and answers from the cache if the network doesn't.
// Drafts are in localStorage, which it cannot access.

export {};

declare const self: ServiceWorkerGlobalScope;

/** The site of the same build; see tools/vite/single-files.ts. */
declare const BUILT: { readonly version: string; readonly files: readonly string[] };

/** The cached page appears if the network takes longer. */
const NETWORK_TIMEOUT_MS = 3000;

const { version, files } = BUILT;
const { scope } = self.registration;

/** The scope separates this site's caches from those of other sites on the origin, including copies under other paths. */
const PREFIX = `ram-policy-playground ${scope} `;
const CACHE = PREFIX + version;

self.addEventListener('install', (event) => {
  // Pages of the previous build can stay open: `forgetOldBuilds` keeps their files.
  event.waitUntil(Promise.all([self.skipWaiting(), keepFiles()]));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldBuilds().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = fileOf(request);
  if (file === null) return;
  const answer = isHashed(file) ? fromCacheFirst(request) : fromNetworkFirst(request, file);
  // A rejection would be reported as an error of this worker. Without network and cache, the request fails as usual.
  event.respondWith(answer.catch(() => Response.error()));
});

/** Fetches each file, or copies it from another build. A missing file fails the installation; the next visit tries again. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    files.map(async (file) => {
      const address = addressOf(file);
      const taken = isHashed(file) ? await caches.match(address, { ignoreVary: true }) : undefined;
      await cache.put(address, taken ?? (await fetchFile(file)));
    }),
  );
}

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(addressOf(file), {
    cache: isHashed(file) ? 'default' : 'reload',
    priority: 'low',
  });
  if (!response.ok) throw new Error(`${file} is not there: ${String(response.status)}`);
  // A host may redirect to another form of the address; browsers reject a redirected response for a page.
  return new Response(response.body, response);
}

/** Keeps this build and the previous one, whose open pages may still load files. */
async function forgetOldBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** For files with a hash in their name, which are the same in every build. */
async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function fromNetworkFirst(request: Request, file: string): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(resolve, NETWORK_TIMEOUT_MS, null));
  // A network error counts as a timeout.
  const quick = await Promise.race([answer, late]).catch(() => null);
  if (quick !== null && quick.status < 500) return quick;
  const cache = await caches.open(CACHE);
  return (await cache.match(addressOf(file), { ignoreVary: true })) ?? answer;
}

/** Returns the requested file of the site; null for any other request, which the browser handles as without a worker. */
function fileOf({ method, url }: Request): string | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  const file = path === '' ? 'index.html' : path;
  return isHashed(file) || files.includes(file) ? file : null;
}

/** The page is cached under the address of its folder: some hosts serve it only there. */
function addressOf(file: string): string {
  return scope + (file === 'index.html' ? '' : file);
}

function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}
