import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths';

/** Beside the pages, where its reach is the whole site. It follows from the sources and is not kept in the repository. */
export const serviceWorkerFile = path.join('public', 'sw.js');

/** The service worker is one file of its own, from the same sources as the pages. */
export async function buildServiceWorker(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['components/offline/service-worker.ts'],
    outfile: serviceWorkerFile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent',
  });
}
