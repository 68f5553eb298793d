import { gzipSync } from 'node:zlib';

const modules = /<script[^>]+src="([^"]+\/_next\/static\/[^"]+\.js[^"]*|\/_next\/static\/[^"]+\.js[^"]*)"[^>]*>/g;

/** JavaScript that a page asks for when it is first opened, gzipped, in kB; what only old browsers take is left out. */
export async function firstLoadScripts(get: (path: string) => Promise<Buffer>, path: string): Promise<number> {
  const html = (await get(path)).toString('utf8');
  const wanted = new Set<string>();
  for (const [tag, src] of html.matchAll(modules)) if (src && !/nomodule/i.test(tag)) wanted.add(src);
  let bytes = 0;
  for (const src of wanted) bytes += gzipSync(await get(src)).length;
  return bytes / 1000;
}
