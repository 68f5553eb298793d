import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Size {
  cells: number;
  checks: number;
}

/** One line a layer, on the screen and in .test/matrix.json. */
export function announce(layer: string, { cells, checks }: Size): void {
  console.log(`Ma trận quyền: ${cells} ô, ${checks} phép thử (lớp ${layer})`);
  const folder = path.resolve(import.meta.dirname, '..', '..', '.test');
  const file = path.join(folder, 'matrix.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...known(file), [layer]: { cells, checks } }, null, 2)}\n`);
}

function known(file: string): Record<string, Size> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // the first layer to finish
  }
}
