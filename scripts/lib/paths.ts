import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, wherever the command was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path typed by a person is relative to the folder they stand in, which npm keeps in INIT_CWD. */
export function fromCaller(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

export function dataDirectory(): string {
  return process.env.DATA_DIR ? fromCaller(process.env.DATA_DIR) : path.join(root, '.data');
}

/** Everything that `npm test` makes lies here and may be deleted at any time. */
export const testDirectory = path.join(root, '.test');
