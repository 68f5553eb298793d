'use server';

import { recordUseCheck } from '@/lib/loans/account/checks';
import {
  extendLoan,
  freezeLoan,
  moveToOverdue,
  recordInterest,
  recordRepayment,
  settleLoan,
  unfreezeLoan,
} from '@/lib/loans/account/commands';
import { adjustLoan, reverseEvent, writeOffLoan } from '@/lib/loans/account/corrections';
import { disburseLoan } from '@/lib/loans/account/disburse';
import { requireActor } from '@/lib/session';

export async function disburseLoanAction(values: unknown, key: string) {
  return disburseLoan(await requireActor(), values, key);
}

export async function recordRepaymentAction(values: unknown, key: string) {
  return recordRepayment(await requireActor(), values, key);
}

export async function recordInterestAction(values: unknown, key: string) {
  return recordInterest(await requireActor(), values, key);
}

export async function extendLoanAction(values: unknown, key: string) {
  return extendLoan(await requireActor(), values, key);
}

export async function freezeLoanAction(values: unknown, key: string) {
  return freezeLoan(await requireActor(), values, key);
}

export async function unfreezeLoanAction(values: unknown, key: string) {
  return unfreezeLoan(await requireActor(), values, key);
}

export async function moveToOverdueAction(values: unknown, key: string) {
  return moveToOverdue(await requireActor(), values, key);
}

export async function settleLoanAction(values: unknown, key: string) {
  return settleLoan(await requireActor(), values, key);
}

export async function writeOffLoanAction(values: unknown, key: string) {
  return writeOffLoan(await requireActor(), values, key);
}

export async function adjustLoanAction(values: unknown, key: string) {
  return adjustLoan(await requireActor(), values, key);
}

export async function reverseEventAction(values: unknown, key: string) {
  return reverseEvent(await requireActor(), values, key);
}

export async function recordUseCheckAction(values: unknown, key: string) {
  return recordUseCheck(await requireActor(), values, key);
}
