import type { LegalDate } from '@/lib/dates';
import type { DirectiveKind } from '@/lib/generated/prisma/enums';

export type { DirectiveKind };

export const directiveKinds = {
  INSTRUCTION: 'Chỉ thị',
  RESOLUTION: 'Nghị quyết',
  DECISION: 'Quyết định',
  PLAN: 'Kế hoạch',
  PROGRAMME: 'Chương trình',
  COORDINATION_RULES: 'Quy chế phối hợp',
  OFFICIAL_LETTER: 'Công văn',
} as const satisfies Record<DirectiveKind, string>;

export type Standing = 'AHEAD' | 'IN_FORCE' | 'ENDED';

export const standingLabels = {
  AHEAD: 'Chưa có hiệu lực',
  IN_FORCE: 'Còn hiệu lực',
  ENDED: 'Hết hiệu lực',
} as const satisfies Record<Standing, string>;

/** Whether a directive holds on a day; `endedOn` is the last day it does. */
export function standingOn(directive: { inForceFrom: LegalDate; endedOn: LegalDate | null }, on: LegalDate): Standing {
  if (on < directive.inForceFrom) return 'AHEAD';
  return directive.endedOn !== null && on > directive.endedOn ? 'ENDED' : 'IN_FORCE';
}
