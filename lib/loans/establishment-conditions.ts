import { condition, say, sources, stateOf } from '@/lib/loans/condition';
import type { Condition, ConditionKey, EstablishmentFacts } from '@/lib/loans/eligibility-types';
import { article3 } from '@/lib/loans/individual-conditions';
import type { LoanRules } from '@/lib/loans/rules';
import { checkTerm } from '@/lib/loans/terms';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { formatDong, formatNumber } from '@/lib/money';

type Prove = (facts: EstablishmentFacts, rules: LoanRules) => Condition;

export const legal: Prove = ({ kind, registrationNumber }) =>
  condition('legal', kind === null || registrationNumber === null ? 'UNKNOWN' : 'MET', {
    fact: `${kind === null ? 'Chưa rõ loại cơ sở' : establishmentKindLabels[kind]}; ${registrationNumber === null ? 'chưa có số đăng ký' : `số đăng ký ${registrationNumber}`}`,
    source: sources.establishment,
    clause: article3('1b, 2b'),
    cure: kind === null || registrationNumber === null ? 'Bổ sung loại cơ sở và số đăng ký' : null,
  });

/** Whole people only: 3 of 30 are exactly 10 %, 3 of 31 are not. */
export const workforce: Prove = ({ workforce: all, qualifyingWorkers: some }, rules) => {
  const { value: percent, clause } = rules['workforce.percent'];
  const found = { source: sources.establishment, clause };
  if (all === null || some === null) {
    const cure = 'Bổ sung tổng số lao động và hợp đồng lao động của người chấp hành xong án';
    return condition('workforce', 'UNKNOWN', { ...found, fact: 'Chưa đủ số liệu lao động', cure });
  }
  const fact = `${formatNumber(some)} trên ${formatNumber(all)} lao động; tối thiểu ${percent} %`;
  if (some > all) {
    return condition('workforce', 'UNKNOWN', { ...found, fact, cure: 'Kiểm tra lại: nhiều hơn tổng số lao động' });
  }
  if (all > 0 && some * 100 >= percent * all) return condition('workforce', 'MET', { ...found, fact });
  return condition('workforce', 'NOT_MET', { ...found, fact, cure: missingWorkers(all, some, percent) });
};

/** New people raise the whole as well: the fewest n with (some + n) × 100 ≥ percent × (all + n). */
function missingWorkers(all: number, some: number, percent: number): string {
  if (percent >= 100) return 'Tất cả lao động phải là người chấp hành xong án phạt tù';
  const missing = Math.max(1, Math.ceil((percent * all - 100 * some) / (100 - percent)));
  return `Tuyển thêm ${formatNumber(missing)} người đủ điều kiện, có hợp đồng lao động`;
}

function within(key: ConditionKey, facts: EstablishmentFacts, most: number | null, clause: string): Condition {
  const found = { source: sources.application, clause };
  const { amount, outstandingSameProgramme: owed } = facts;
  if (amount === null || owed === null || most === null) {
    const cure = 'Ghi số tiền đề nghị, dư nợ hiện có và số lao động';
    return condition(key, 'UNKNOWN', { ...found, fact: 'Chưa đủ số liệu để tính mức vay', cure });
  }
  const fact = `Đề nghị ${formatDong(amount)}${owed > 0 ? `, dư nợ hiện có ${formatDong(owed)}` : ''}; tối đa ${formatDong(most)}`;
  const over = amount + owed - most;
  if (over > 0) return condition(key, 'NOT_MET', { ...found, fact, cure: `Vượt ${formatDong(over)} (${clause})` });
  return condition(key, 'MET', { ...found, fact });
}

export const capOfProject: Prove = (facts, rules) =>
  within('cap', facts, rules['cap.project'].value, rules['cap.project'].clause);

/** 100 triệu for every worker of the establishment: the decision says "người lao động", not only those who qualify. */
export const capPerWorker: Prove = (facts, rules) => {
  const { value, clause } = rules['cap.perWorker'];
  return within('capPerWorker', facts, facts.workforce === null ? null : value * facts.workforce, clause);
};

export const establishmentTerm: Prove = ({ termMonths }, rules) => {
  const { value: longest, clause } = rules['term.businessMonths'];
  const found = { source: sources.application, clause };
  if (termMonths === null) {
    return condition('term', 'UNKNOWN', { ...found, fact: 'Chưa ghi thời hạn vay', cure: 'Ghi thời hạn vay' });
  }
  const refusal = checkTerm({ purpose: 'BUSINESS', termMonths, training: null }, rules);
  const fact = `Đề nghị ${termMonths} tháng; tối đa ${longest} tháng`;
  return condition('term', refusal === null ? 'MET' : 'NOT_MET', { ...found, fact, cure: refusal });
};

export const collateral: Prove = ({ amount, hasCollateral }, rules) => {
  const { value: above, clause } = rules['collateral.establishmentAbove'];
  const found = { source: sources.application, clause };
  if (amount !== null && amount <= above) {
    return condition('collateral', 'MET', { ...found, fact: `Vay không quá ${formatDong(above)}: không cần bảo đảm` });
  }
  return condition('collateral', amount === null && !hasCollateral ? 'UNKNOWN' : stateOf(hasCollateral), {
    ...found,
    fact: say(hasCollateral, { yes: 'Có bảo đảm tiền vay', no: 'Không có bảo đảm', unknown: 'Chưa rõ bảo đảm' }),
    cure: hasCollateral ? null : `Bảo đảm tiền vay khi vay trên ${formatDong(above)}`,
  });
};
