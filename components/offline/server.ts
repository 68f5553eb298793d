import type { Outcome } from '@/lib/access/outcome';
import type { OfflinePackage } from '@/lib/offline/copy';
import type { Entry } from '@/lib/offline/entry';
import type { Reply } from '@/lib/offline/send-outbox';

const address = '/api/ngoai-tuyen';

/** A network that swallows requests is no network. */
const patience = () => AbortSignal.timeout(30_000);

export type Asked = { kind: 'package'; value: OfflinePackage } | Exclude<Reply, { kind: 'answer' }>;

export async function askForPackage(machine: string): Promise<Asked> {
  const response = await fetch(`${address}?may=${machine}`, { signal: patience() }).catch(() => null);
  if (response?.status === 401) return { kind: 'signed-out' };
  if (!response?.ok) return { kind: 'unreachable' };
  const value: OfflinePackage = await response.json();
  return { kind: 'package', value };
}

export async function postEntry({ kind, key, values, basedOn, session }: Entry): Promise<Reply> {
  const body = JSON.stringify({ session, kind, key, values: { ...values, basedOn } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', body, headers, signal: patience() }).catch(() => null);
  if (response?.status === 401) return { kind: 'signed-out' };
  if (!response?.ok) return { kind: 'unreachable' };
  const outcome: Outcome<{ newest: string }> | null = await response.json().catch(() => null);
  return outcome ? { kind: 'answer', outcome } : { kind: 'unreachable' };
}
