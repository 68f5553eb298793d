/** A fresh idempotency key for one submission. `crypto.randomUUID` is missing on plain http to another machine. */
export function submissionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
