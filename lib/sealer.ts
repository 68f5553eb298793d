import { env } from '@/lib/env';
import { createSealer, type Sealer } from '@/lib/seal';

let known: Sealer | undefined;

/** The sealer of this installation. */
export function sealer(): Sealer {
  known ??= createSealer(env().APP_KEY);
  return known;
}
