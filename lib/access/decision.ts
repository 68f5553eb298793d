/**
 * Why an ability is refused. `role`: not this role's work. `state`: not now. `other-person`: two-person rule. `own-report`: the
 * same of who said that a task is done. `area`: not this unit.
 */
export type RefusalReason = 'role' | 'state' | 'other-person' | 'own-report' | 'area';

export type Decision = { allowed: true } | { allowed: false; reason: RefusalReason };

export const allowed: Decision = { allowed: true };
export const refused = (reason: RefusalReason): Decision => ({ allowed: false, reason });

/** The first refusal wins, so that a policy reads as a list of its conditions. */
export const all = (...decisions: Decision[]): Decision => decisions.find((d) => !d.allowed) ?? allowed;
export const when = (condition: boolean, reason: RefusalReason): Decision => (condition ? allowed : refused(reason));

export const refusalSentences = {
  role: 'Vai trò đang dùng không làm được việc này.',
  state: 'Hồ sơ đang ở trạng thái không cho phép việc này.',
  'other-person': 'Người đề xuất không được tự ký. Việc này cần người khác.',
  'own-report': 'Người báo cáo nhiệm vụ đã xong không tự xác nhận. Việc này cần người khác xác nhận.',
  area: 'Việc này thuộc địa bàn khác.',
} as const satisfies Record<RefusalReason, string>;
