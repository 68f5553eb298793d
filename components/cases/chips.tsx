import { Chip, type ChipTone } from '@/components/ui/chip';
import { type CaseStatus, statusLabels } from '@/lib/cases/lifecycle';
import { type Group, groupLabels } from '@/lib/followups/vocabulary';

const tones = { A: 'a', B: 'b', C: 'c', D: 'd' } as const satisfies Record<Group, ChipTone>;

/** Always letter, word and colour. */
export function GroupChip({ group }: { group: Group | null }) {
  if (!group) return <Chip>Chưa phân nhóm</Chip>;
  return (
    <Chip tone={tones[group]}>
      <strong>{group}</strong> {groupLabels[group]}
    </Chip>
  );
}

const statusTones = {
  EXPECTED: 'attention',
  RECEIVED: 'plain',
  MANAGED: 'plain',
  MOVED_AWAY: 'plain',
  CLOSED: 'plain',
} as const satisfies Record<CaseStatus, ChipTone>;

export function StatusChip({ status }: { status: CaseStatus }) {
  return <Chip tone={statusTones[status]}>{statusLabels[status]}</Chip>;
}
