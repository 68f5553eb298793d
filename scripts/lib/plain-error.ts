/** A failure that the person at the keyboard can act on: shown as one sentence, without a stack. */
export class PlainError extends Error {}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a Node or PostgreSQL error ('ENOENT', '28P01'), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Runs a command's main function; a PlainError is printed as its sentence, anything else with its stack. */
export async function main(run: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await run();
    process.exit(code ?? 0);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
