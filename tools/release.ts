// `npm run release:pack`: builds the site and writes what a release publishes to release/files, with notes in release/notes.md.
// The same commit gives the same bytes. `--check` only checks the version; `--tag vX` also compares it with the tag.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checksums, gzip, zipFiles } from './release/archive.ts';
import type { Files } from './release/archive.ts';
import { newestEntry, releaseProblems } from './release/changelog.ts';
import type { ReleaseEntry } from './release/changelog.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'ram-policy-playground';
const MAX_ARCHIVE_BYTES = 200_000_000;

function git(...given: readonly string[]): Buffer {
  return execFileSync('git', given, { cwd: ROOT, maxBuffer: MAX_ARCHIVE_BYTES });
}

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function versionIn(path: string): string {
  return (JSON.parse(readText(path)) as { readonly version: string }).version;
}

/** The files of a folder by their path in it. */
function readFolder(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]),
  );
}

/** Null if the build failed. */
function buildSite(): Files | null {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const { status } = spawnSync(`npx vite build --outDir ${folder} --emptyOutDir --logLevel warn`, {
      cwd: ROOT,
      shell: true,
      stdio: 'inherit',
    });
    return status === 0 ? readFolder(folder) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The commit's files, in a folder. */
function archiveSource(folder: string): Uint8Array {
  // The mask of a person's configuration would change the bytes.
  return new Uint8Array(
    git('-c', 'tar.umask=0022', 'archive', '--format=tar', `--prefix=${folder}/`, 'HEAD'),
  );
}

/** Null if the build failed. */
function packFiles({ version }: ReleaseEntry): Files | null {
  const site = buildSite();
  if (site === null) return null;
  const day = git('log', '-1', '--format=%cd', '--date=format:%F').toString().trim();
  const inFolder = Object.entries(site).map(([path, file]) => [`${NAME}-${version}/${path}`, file] as const);
  return {
    [`${NAME}-${version}-site.zip`]: zipFiles(Object.fromEntries(inFolder), day),
    [`${NAME}-${version}-source.tar.gz`]: gzip(archiveSource(`${NAME}-${version}`)),
    'ram-policy.js': fileOf(site, 'ram-policy.js'),
    'embed.js': fileOf(site, 'embed.js'),
  };
}

function fileOf(site: Files, name: string): Uint8Array {
  const file = site[name];
  if (file === undefined) throw new Error(`The build has no ${name}`);
  return file;
}

function writeRelease(files: Files, { notes }: ReleaseEntry): void {
  const folder = join(ROOT, 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'files'), { recursive: true });
  for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, 'files', name), file);
  writeFileSync(join(folder, 'files', 'SHA256SUMS'), checksums(files));
  writeFileSync(join(folder, 'notes.md'), `${notes}\n`);
}

function main(): number {
  const { values } = parseArgs({ options: { tag: { type: 'string' }, check: { type: 'boolean' } } });
  const changelog = readText('CHANGELOG.md');
  const problems = releaseProblems({
    tag: values.tag ?? null,
    packageVersion: versionIn('package.json'),
    lockVersion: versionIn('package-lock.json'),
    changelog,
  });
  if (values.check !== true && git('status', '--porcelain').length > 0)
    problems.push('There are changes that are not committed, so the files would not be those of a commit.');
  const entry = newestEntry(changelog);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0 || entry === null) return 1;
  if (values.check === true) {
    console.log(`${entry.version} can be released.`);
    return 0;
  }
  const files = packFiles(entry);
  if (files === null) return 1;
  writeRelease(files, entry);
  process.stdout.write(checksums(files));
  return 0;
}

process.exitCode = main();
