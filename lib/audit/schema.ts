import { z } from 'zod';
import { addDays, isLegalDate, parseVietnameseDate, todayInVietnam } from '@/lib/dates';
import type { AuditOutcome } from '@/lib/generated/prisma/enums';
import { firstOf, type SearchParams } from '@/lib/page-props';

const outcomes = ['DONE', 'READ', 'REFUSED'] as const satisfies readonly AuditOutcome[];
const dayText = z.string().refine(isLegalDate, 'Ngày chưa đúng');

/** What an auditor may ask of the trail. */
export const readTrailSchema = z.object({
  from: dayText,
  to: dayText,
  /** Part of the name of whoever acted, as it stands in the trail. */
  who: z.string().trim().max(100).default(''),
  action: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .max(60)
    .nullish(),
  outcome: z.enum(outcomes).nullish(),
  caseNumber: z.string().trim().toUpperCase().max(40).default(''),
  /** The id of the last line of the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullish(),
  limit: z.number().int().min(1).max(200).default(50),
});

export type TrailFilter = z.output<typeof readTrailSchema>;
export type TrailFilterInput = z.input<typeof readTrailSchema>;

function dayOf(value: string | undefined, otherwise: string): string {
  const parsed = parseVietnameseDate(value ?? '');
  return parsed.ok && parsed.precision === 'day' ? parsed.date : otherwise;
}

/** Reads the filter from the address; without one, the last seven days. */
export function trailFilterFromParams(params: SearchParams): TrailFilterInput {
  const { shape } = readTrailSchema;
  const today = todayInVietnam();
  return {
    from: dayOf(firstOf(params.tu), addDays(today, -6)),
    to: dayOf(firstOf(params.den), today),
    who: (firstOf(params.nguoi) ?? '').slice(0, 100),
    action: shape.action.safeParse(firstOf(params.viec)).data ?? null,
    outcome: shape.outcome.safeParse(firstOf(params.ketqua)).data ?? null,
    caseNumber: (firstOf(params.hs) ?? '').slice(0, 40),
    before: shape.before.safeParse(firstOf(params.truoc)).data ?? null,
  };
}

/** The address of a filter, without the position in it. */
export function paramsFromTrailFilter(filter: TrailFilterInput): URLSearchParams {
  const params = new URLSearchParams({ tu: filter.from, den: filter.to });
  if (filter.who) params.set('nguoi', filter.who);
  if (filter.action) params.set('viec', filter.action);
  if (filter.outcome) params.set('ketqua', filter.outcome);
  if (filter.caseNumber) params.set('hs', filter.caseNumber);
  return params;
}
