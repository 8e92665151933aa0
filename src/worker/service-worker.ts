// The service worker: keeps every file of its build, and answers from them where the network does not.
// It is built to a file of its own, dist/sw.js, and imports nothing. It never touches a draft: those are not files.

export {};

declare const self: ServiceWorkerGlobalScope;

/** The site that this worker was built with. */
declare const BUILT: { readonly version: string; readonly files: readonly string[] };

/** How long the network may take before the kept page is shown, in milliseconds. */
const NETWORK_TIMEOUT_MS = 3000;

const { version, files } = BUILT;
const { scope } = self.registration;

/** Other sites of this origin, and a copy of this one beneath another path, have caches beside ours. */
const PREFIX = `ram-policy-playground ${scope} `;
const CACHE = PREFIX + version;

self.addEventListener('install', (event) => {
  // No need to wait until the pages of the build before are closed: their files stay, see `forgetOldBuilds`.
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
  // A rejection would be reported as a fault of this worker. Without network and cache, the request has failed.
  event.respondWith(answer.catch(() => Response.error()));
});

/** Fetches each file, or takes it over from another build. One that is missing fails the whole: the next visit tries again. */
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
  // A host may redirect to another form of the address; a browser takes no redirected response for a page.
  return new Response(response.body, response);
}

/** Keeps this build and the one before it, whose open pages still load parts of theirs. */
async function forgetOldBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** A file under such a name never changes, so whichever build it came with, it is the right one. */
async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function fromNetworkFirst(request: Request, file: string): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(resolve, NETWORK_TIMEOUT_MS, null));
  // Without a network there is no answer, which is as good as a late one.
  const quick = await Promise.race([answer, late]).catch(() => null);
  if (quick !== null && quick.status < 500) return quick;
  const cache = await caches.open(CACHE);
  return (await cache.match(addressOf(file), { ignoreVary: true })) ?? answer;
}

/** Which file of the site is asked for; null for all else, which the browser sees to as if there were no worker. */
function fileOf({ method, url }: Request): string | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  const file = path === '' ? 'index.html' : path;
  return isHashed(file) || files.includes(file) ? file : null;
}

/** The page is kept under the address of its folder: some hosts have no other for it. */
function addressOf(file: string): string {
  return scope + (file === 'index.html' ? '' : file);
}

function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}
