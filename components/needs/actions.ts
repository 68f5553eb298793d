import type { FormAction } from '@/components/form/form-action';

/** What the cards of needs and helpers send. */
export interface NeedActions {
  addNeed: FormAction;
  planNeed: FormAction;
  takeStep: FormAction;
  closeNeed: FormAction;
}

export interface HelperActions {
  assignHelper: FormAction;
  endHelper: FormAction;
}
