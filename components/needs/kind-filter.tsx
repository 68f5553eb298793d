import Link from 'next/link';
import { TabStrip } from '@/components/ui/tab-strip';
import { needKeys, needs } from '@/lib/followups/vocabulary';

/** One kind of need at a time, or all. */
export function KindFilter({ kind, bucket }: { kind: string | null; bucket: string }) {
  const all = [['', 'Tất cả'] as const, ...needKeys.map((key) => [key, needs[key]] as const)];
  return (
    <TabStrip label="Loại nhu cầu" current={kind ?? ''}>
      {all.map(([key, label]) => (
        <Link
          key={key}
          href={`/nhu-cau?muc=${bucket}${key ? `&loai=${key}` : ''}`}
          aria-current={key === (kind ?? '') ? 'page' : undefined}
          scroll={false}
        >
          {label}
        </Link>
      ))}
    </TabStrip>
  );
}
