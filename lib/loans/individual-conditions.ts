import type { CaseStatus } from '@/lib/cases/lifecycle';
import { formatDate } from '@/lib/dates';
import { groupLabels } from '@/lib/followups/vocabulary';
import { condition, say, sources, stateOf } from '@/lib/loans/condition';
import type { Condition, ConditionKey, IndividualFacts, ListState } from '@/lib/loans/eligibility-types';
import type { LoanRuleKey, LoanRules } from '@/lib/loans/rules';
import { capOf, checkAmount, checkTerm, longestTerm } from '@/lib/loans/terms';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';
import { releaseKindLabels } from '@/lib/people/labels';

type Prove = (facts: IndividualFacts, rules: LoanRules) => Condition;

/** Điều 3 of the decision, of which only the window of years is a number that may change. */
export const article3 = (paragraph: string) => `Quyết định 22/2023/QĐ-TTg, Điều 3 khoản ${paragraph}`;

export const certificate: Prove = ({ hasCertificate, certificateNumber, releaseKind }) => {
  const has = hasCertificate ?? (certificateNumber === null ? null : true);
  const kind = releaseKind === null ? '' : ` (${releaseKindLabels[releaseKind].toLowerCase()})`;
  return condition('certificate', stateOf(has), {
    fact: say(has, {
      yes: `Có giấy chứng nhận${certificateNumber === null ? '' : ` số ${certificateNumber}`}${kind}`,
      no: 'Không có giấy chứng nhận',
      unknown: 'Chưa rõ có giấy chứng nhận hay không',
    }),
    source: sources.certificate,
    clause: article3('1a'),
    cure: has ? null : 'Bổ sung giấy chứng nhận; đã mất thì xin cấp lại nơi đã cấp',
  });
};

const listWords = {
  NOT_LISTED: { fact: 'Chưa có tên trong danh sách', cure: 'Công an xã đưa vào danh sách' },
  DRAFTED: { fact: 'Có tên trong bản thảo', cure: 'Trưởng Công an xã ký danh sách' },
  SIGNED: { fact: 'Công an xã đã ký', cure: 'Chủ tịch UBND xã xác nhận' },
  RETURNED: { fact: 'UBND xã trả lại', cure: 'Công an xã sửa theo lý do trả lại rồi trình lại' },
  CONFIRMED: { fact: 'UBND xã đã xác nhận', cure: null },
} as const satisfies Record<ListState, { fact: string; cure: string | null }>;

/** Mẫu 01 of a person, Mẫu 02 of an establishment: only a confirmed one counts. */
export function confirmedOn(
  key: ConditionKey,
  state: ListState | null,
  found: { source: string; clause: string },
): Condition {
  if (state === null) {
    return condition(key, 'UNKNOWN', { ...found, fact: 'Chưa rõ đã xác nhận hay chưa', cure: 'Hỏi Công an xã' });
  }
  return condition(key, state === 'CONFIRMED' ? 'MET' : 'NOT_MET', { ...found, ...listWords[state] });
}

export const list: Prove = ({ listState }) =>
  confirmedOn('list', listState, { source: sources.list, clause: article3('2a') });

const notManaged = {
  EXPECTED: { fact: 'Chưa về trình diện tại xã', cure: 'Khi về trình diện và được tiếp nhận' },
  MOVED_AWAY: { fact: 'Đã chuyển đi khỏi xã', cure: 'Làm hồ sơ tại xã nơi đến' },
  CLOSED: { fact: 'Hồ sơ quản lý đã kết thúc', cure: 'Mở lại hồ sơ nếu kết thúc nhầm' },
  RECEIVED: null,
  MANAGED: null,
} as const satisfies Record<CaseStatus, { fact: string; cure: string } | null>;

export const residence: Prove = ({ caseStatus, residesInCommune }) => {
  const found = { source: sources.caseFile, clause: article3('2a') };
  const why = caseStatus === null ? null : notManaged[caseStatus];
  if (why) return condition('residence', 'NOT_MET', { ...found, ...why });
  const answer = caseStatus === null && residesInCommune !== false ? null : residesInCommune;
  return condition('residence', stateOf(answer), {
    ...found,
    fact: say(answer, {
      yes: 'Đang cư trú và được quản lý tại xã',
      no: 'Không cư trú tại xã',
      unknown: 'Chưa rõ nơi cư trú',
    }),
    cure:
      say(answer, { yes: '', no: 'Làm hồ sơ tại xã nơi cư trú', unknown: 'Công an xã xác minh nơi cư trú' }) || null,
  });
};

/** A and B obey the law by what the groups mean; of C the police must say so themselves; D is held. */
export const law: Prove = ({ group, groupOn, confirmedObeysLaw }) => {
  const since = groupOn === null ? '' : ` từ ${formatDate(groupOn)}`;
  const inGroup = group === null ? 'Chưa phân nhóm' : `Nhóm ${group} (${groupLabels[group].toLowerCase()})${since}`;
  const found = { source: sources.assessment, clause: article3('2a') };
  if (group === 'D') {
    return condition('law', 'NOT_MET', { ...found, fact: inGroup, cure: 'Khi không còn bị giữ và được phân nhóm lại' });
  }
  if (confirmedObeysLaw !== null) {
    const words = confirmedObeysLaw ? 'xác nhận chấp hành pháp luật' : 'xác nhận không chấp hành pháp luật';
    return condition('law', stateOf(confirmedObeysLaw), {
      ...found,
      fact: `${inGroup}; Công an xã ${words}`,
      source: sources.police,
      cure: confirmedObeysLaw ? null : 'Khi Công an xã xác nhận chấp hành pháp luật',
    });
  }
  if (group === 'C') {
    const cure = 'Công an xã xác nhận chấp hành pháp luật kèm lý do, hoặc phân nhóm lại';
    return condition('law', 'NOT_MET', { ...found, fact: inGroup, cure });
  }
  if (group === null) return condition('law', 'UNKNOWN', { ...found, fact: inGroup, cure: 'Công an xã phân nhóm' });
  return condition('law', 'MET', { ...found, fact: inGroup });
};

export const socialEvils: Prove = ({ confirmedNoSocialEvils: answer }) =>
  condition('socialEvils', stateOf(answer), {
    fact: say(answer, {
      yes: 'Công an xã xác nhận không tham gia',
      no: 'Công an xã xác nhận có tham gia',
      unknown: 'Công an xã chưa xác nhận',
    }),
    source: sources.police,
    clause: article3('2a'),
    cure: answer ? null : 'Khi Công an xã xác nhận không tham gia tệ nạn xã hội',
  });

export const need: Prove = ({ hasNeed, purpose }) =>
  condition('need', stateOf(hasNeed), {
    fact: say(hasNeed, {
      yes: `Có nhu cầu vay${purpose === null ? '' : `: ${loanPurposeLabels[purpose].toLowerCase()}`}`,
      no: 'Không có nhu cầu vay',
      unknown: 'Chưa hỏi nhu cầu vay',
    }),
    source: sources.application,
    clause: article3('2a'),
    cure: hasNeed ? null : 'Khi người vay có giấy đề nghị vay vốn',
  });

export const doubleCredit = (otherDebtSamePurpose: boolean | null): Condition => {
  const free = otherDebtSamePurpose === null ? null : !otherDebtSamePurpose;
  return condition('doubleCredit', stateOf(free), {
    fact: say(free, {
      yes: 'Không còn dư nợ cùng mục đích ở chương trình khác',
      no: 'Còn dư nợ cùng mục đích ở chương trình khác',
      unknown: 'NHCSXH chưa tra cứu',
    }),
    source: sources.bank,
    clause: article3('3'),
    cure: say(free, { yes: '', no: 'Trả hết khoản vay đó', unknown: 'NHCSXH tra cứu dư nợ của hộ' }) || null,
  });
};

export const cap: Prove = ({ purpose, amount, training, outstandingSameProgramme }, rules) => {
  const key: LoanRuleKey = purpose === 'TRAINING' ? 'cap.trainingPerMonth' : 'cap.business';
  const found = { source: sources.application, clause: rules[key].clause };
  const most = purpose === null ? null : capOf(purpose, training, rules);
  if (purpose === null || amount === null || outstandingSameProgramme === null || most === null) {
    const cure = 'Ghi mục đích, số tiền, dư nợ hiện có và (nếu học nghề) số tháng học';
    return condition('cap', 'UNKNOWN', { ...found, fact: 'Chưa đủ số liệu để tính mức vay', cure });
  }
  const refusal = checkAmount({ purpose, amount, training, outstanding: outstandingSameProgramme }, rules);
  const owed = outstandingSameProgramme > 0 ? `, dư nợ hiện có ${formatDong(outstandingSameProgramme)}` : '';
  const fact = `Đề nghị ${formatDong(amount)}${owed}; tối đa ${formatDong(most)}`;
  return condition('cap', refusal === null ? 'MET' : 'NOT_MET', { ...found, fact, cure: refusal });
};

export const term: Prove = ({ purpose, termMonths, training }, rules) => {
  const found = { source: sources.application, clause: rules['term.businessMonths'].clause };
  const longest = purpose === null ? null : longestTerm(purpose, training, rules);
  if (purpose === null || termMonths === null || longest === null) {
    const cure = 'Ghi thời hạn vay và (nếu học nghề) số tháng học, số tháng phát tiền vay';
    return condition('term', 'UNKNOWN', { ...found, fact: 'Chưa đủ số liệu để tính thời hạn', cure });
  }
  const refusal = checkTerm({ purpose, termMonths, training }, rules);
  const fact = `Đề nghị ${termMonths} tháng; tối đa ${longest} tháng`;
  return condition('term', refusal === null ? 'MET' : 'NOT_MET', { ...found, fact, cure: refusal });
};
