import type { Outcome } from '@/lib/access/outcome';

/** A server action as a page hands it to a form: what was typed, and the key of the submission. */
export type FormAction<R = unknown> = (values: unknown, key: string) => Promise<Outcome<R>>;
