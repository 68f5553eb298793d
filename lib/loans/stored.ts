import { z } from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Proof } from '@/lib/loans/eligibility';
import { type LoanRules, loanRuleKeys, loanRules } from '@/lib/loans/rules';

/** A plain value as a JSON column takes it. */
export const toStored = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value));

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the database keeps as JSON of a loan: read through these, never trusted. */
export const instalmentsSchema = z.array(z.object({ dueOn: day, principal: z.number().int().nonnegative() }));

const usedRule = z.object({ value: z.number(), clause: z.string(), source: z.string(), validFrom: day });

/** The rules a decision used. One that did not exist then reads as today's default: no decision of that day asked it. */
export const rulesSchema = z.record(z.string(), usedRule).transform((stored): LoanRules => {
  const rules: LoanRules = { ...loanRules };
  for (const key of loanRuleKeys) rules[key] = stored[key] ?? rules[key];
  return rules;
});

const conditionKeys = [
  'certificate',
  'list',
  'residence',
  'law',
  'socialEvils',
  'window',
  'need',
  'doubleCredit',
  'cap',
  'term',
  'legal',
  'workforce',
  'plan',
  'capPerWorker',
  'collateral',
] as const satisfies readonly Proof['conditions'][number]['key'][];

/** A proof of eligibility as it was made. */
export const proofSchema = z.object({
  on: day,
  outcome: z.enum(['ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN']),
  conditions: z.array(
    z.object({
      key: z.enum(conditionKeys),
      label: z.string(),
      state: z.enum(['MET', 'NOT_MET', 'UNKNOWN']),
      fact: z.string(),
      source: z.string(),
      clause: z.string(),
      cure: z.string().nullable(),
    }),
  ),
  rules: rulesSchema,
});

/** A list that came from paper: somebody confirmed it, nobody here asked condition by condition. */
export const paperProof = (on: string): Proof => ({ on, outcome: 'UNKNOWN', conditions: [], rules: { ...loanRules } });

/** An establishment as it stood when its list was drafted. */
export const establishmentSchema = z.object({
  name: z.string(),
  kind: z.enum(['SME', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'BUSINESS_HOUSEHOLD']),
  registrationNumber: z.string().nullable(),
  address: z.string().nullable(),
  representativeName: z.string(),
  phone: z.string().nullable(),
  workforce: z.number().int(),
  workforceOn: day,
  plan: z.string(),
  amount: z.number().int(),
  proof: proofSchema.nullable(),
});
export type Establishment = z.output<typeof establishmentSchema>;
