// Loads a part of the page with its styles. The build uses it for each `import()`, in place of Vite's own function, which is
// three times as long.

const links = new Map<string, Promise<unknown>>();

/** `files`: the part's styles, and scripts to request early, relative to the script at `importer`. A failure can be retried. */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
  importer?: string,
): Promise<Part> {
  const loading = files.map((file) => {
    const { href } = new URL(file, importer);
    const link = links.get(href) ?? addLink(href);
    links.set(href, link);
    return link;
  });
  const [part] = await Promise.all([load(), ...loading]);
  return part;
}

/** Resolves once a style applies; scripts are only requested. */
function addLink(href: string): Promise<unknown> {
  const isStyle = href.endsWith('.css');
  // Those of the page's head are there.
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  // As the scripts request them: else they would be loaded twice.
  link.crossOrigin = '';
  link.href = href;
  document.head.append(link);
  if (!isStyle) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => {
      links.delete(href);
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    });
  });
}
