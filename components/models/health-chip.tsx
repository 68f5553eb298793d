import { Chip, type ChipTone } from '@/components/ui/chip';
import { type Health, healthLabels } from '@/lib/models/health';

const tones: Readonly<Record<Health, ChipTone>> = {
  ALIVE: 'success',
  NEW: 'success',
  ON_PAPER: 'danger',
  NO_MEMBERS: 'attention',
  CONSOLIDATING: 'attention',
  PREPARING: 'plain',
  ENDED: 'plain',
  COUNTED: 'plain',
};

/** Whether a model lives, in words. */
export const HealthChip = ({ health }: { health: Health }) => <Chip tone={tones[health]}>{healthLabels[health]}</Chip>;
