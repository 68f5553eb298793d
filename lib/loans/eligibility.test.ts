import { describe, expect, it } from 'vitest';
import {
  type ConditionKey,
  type ConditionState,
  type EstablishmentFacts,
  type IndividualFacts,
  listingOutcome,
  type Proof,
  proveEstablishment,
  proveIndividual,
} from '@/lib/loans/eligibility';
import { rulesOn } from '@/lib/loans/rules';

const on = '2026-11-25';
const rules = rulesOn(on, []);

/** Somebody about whom everything is known and in order. */
const person: IndividualFacts = {
  releaseKind: 'SENTENCE_COMPLETED',
  releaseOn: '2024-05-20',
  releasePrecision: 'DAY',
  hasCertificate: true,
  certificateNumber: '123/GCN',
  caseStatus: 'MANAGED',
  residesInCommune: true,
  group: 'B',
  groupOn: '2025-01-10',
  confirmedObeysLaw: null,
  confirmedNoSocialEvils: true,
  listState: 'CONFIRMED',
  hasNeed: true,
  purpose: 'BUSINESS',
  amount: 80_000_000,
  termMonths: 60,
  training: null,
  otherDebtSamePurpose: false,
  outstandingSameProgramme: 0,
};

const firm: EstablishmentFacts = {
  kind: 'COOPERATIVE',
  registrationNumber: '2801234567',
  workforce: 30,
  qualifyingWorkers: 3,
  planState: 'CONFIRMED',
  amount: 500_000_000,
  termMonths: 60,
  hasCollateral: true,
  otherDebtSamePurpose: false,
  outstandingSameProgramme: 0,
};

const stateOf = (proof: Proof, key: ConditionKey) => proof.conditions.find((one) => one.key === key);

it('somebody in order may borrow, and the proof keeps the rules it used', () => {
  const proof = proveIndividual(person, rules, on);
  expect(proof.outcome).toBe('ELIGIBLE');
  expect(proof.conditions.map((one) => [one.key, one.state])).toEqual(
    proof.conditions.map((one) => [one.key, 'MET' satisfies ConditionState]),
  );
  expect(proof.rules['window.years']).toMatchObject({ value: 5, validFrom: '2023-10-10' });
  expect(proof.conditions.every((one) => one.fact && one.source && one.clause.includes('Điều'))).toBe(true);
});

describe('within five years of the end of the sentence (Điều 3 khoản 2a)', () => {
  it.each<[string, IndividualFacts['releasePrecision'], string, ConditionState, string, string]>([
    [
      '2021-11-25',
      'DAY',
      '2026-11-25',
      'MET',
      'còn 0 ngày: hôm nay là ngày cuối cùng',
      'exactly five years to the day',
    ],
    ['2021-11-24', 'DAY', '2026-11-25', 'NOT_MET', 'đã quá 1 ngày', 'five years and a day'],
    ['2021-11-26', 'DAY', '2026-11-25', 'MET', 'còn 1 ngày', 'a day before five years'],
    ['2022-06-27', 'DAY', '2026-11-25', 'MET', 'còn 214 ngày', 'some months left'],
    ['2021-11-13', 'DAY', '2026-11-25', 'NOT_MET', 'đã quá 12 ngày', 'twelve days late'],
    ['2026-11-25', 'DAY', '2026-11-25', 'MET', 'còn 1826 ngày', 'home today'],
    ['2026-11-26', 'DAY', '2026-11-25', 'NOT_MET', 'còn 1 ngày mới chấp hành xong', 'home tomorrow'],
    ['2020-02-29', 'DAY', '2025-02-28', 'MET', 'còn 0 ngày: hôm nay là ngày cuối cùng', '29/02: the last day is 28/02'],
    ['2020-02-29', 'DAY', '2025-03-01', 'NOT_MET', 'đã quá 1 ngày', '29/02: on 01/3 it is over'],
    ['2020-02-28', 'DAY', '2025-02-28', 'MET', 'còn 0 ngày: hôm nay là ngày cuối cùng', '28/02 likewise'],
    ['2021-11-01', 'MONTH', '2026-10-31', 'MET', 'còn 1 ngày', 'month known, all of its days within'],
    [
      '2021-11-01',
      'MONTH',
      '2026-11-01',
      'MET',
      'còn 0 ngày: hôm nay là ngày cuối cùng',
      'month known, its first day is the limit',
    ],
    [
      '2021-11-01',
      'MONTH',
      '2026-11-02',
      'UNKNOWN',
      'Bổ sung đủ ngày, tháng, năm ghi trên giấy chứng nhận',
      'month known, the day decides',
    ],
    [
      '2021-11-01',
      'MONTH',
      '2026-11-30',
      'UNKNOWN',
      'Bổ sung đủ ngày, tháng, năm ghi trên giấy chứng nhận',
      'month known, its last day is the limit',
    ],
    ['2021-11-01', 'MONTH', '2026-12-01', 'NOT_MET', 'đã quá 1 ngày', 'month known, all of its days too early'],
    [
      '2021-01-01',
      'YEAR',
      '2026-01-01',
      'MET',
      'còn 0 ngày: hôm nay là ngày cuối cùng',
      'year known, all of it within',
    ],
    [
      '2021-01-01',
      'YEAR',
      '2026-06-30',
      'UNKNOWN',
      'Bổ sung đủ ngày, tháng, năm ghi trên giấy chứng nhận',
      'year known, the day decides',
    ],
    ['2021-01-01', 'YEAR', '2027-01-01', 'NOT_MET', 'đã quá 1 ngày', 'year known, all of it too early'],
  ])('released %s (%s), asked on %s: %s, %s (%s)', (releaseOn, releasePrecision, day, state, cure) => {
    const proof = proveIndividual({ ...person, releaseOn, releasePrecision }, rules, day);
    expect(stateOf(proof, 'window')).toMatchObject({ state, cure });
  });

  it('an unknown day leaves it open', () => {
    const proof = proveIndividual({ ...person, releaseOn: null }, rules, on);
    expect([proof.outcome, stateOf(proof, 'window')?.state]).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('a later decision of seven years helps those it comes in time for', () => {
    const longer = rulesOn('2027-01-01', [
      {
        key: 'window.years',
        value: 7,
        validFrom: '2027-01-01',
        validTo: null,
        clause: 'QĐ mới, Điều 3',
        source: '',
        reason: '',
      },
    ]);
    const proof = proveIndividual({ ...person, releaseOn: '2020-01-02' }, longer, '2027-01-02');
    expect(stateOf(proof, 'window')).toMatchObject({ state: 'MET', clause: 'QĐ mới, Điều 3' });
  });
});

describe('every other condition of a person', () => {
  it.each<[ConditionKey, Partial<IndividualFacts>, ConditionState, string]>([
    ['certificate', { hasCertificate: true, certificateNumber: null }, 'MET', 'a certificate without a number is one'],
    ['certificate', { hasCertificate: true, releaseKind: 'AMNESTY' }, 'MET', 'a certificate of amnesty is one'],
    ['certificate', { hasCertificate: null, certificateNumber: '5/GCN' }, 'MET', 'its number says that it is there'],
    ['certificate', { hasCertificate: false, certificateNumber: null }, 'NOT_MET', 'none'],
    ['certificate', { hasCertificate: null, certificateNumber: null }, 'UNKNOWN', 'nobody asked'],
    ['list', { listState: 'CONFIRMED' }, 'MET', 'confirmed by the chair'],
    ['list', { listState: 'SIGNED' }, 'NOT_MET', 'signed by the chief alone'],
    ['list', { listState: 'DRAFTED' }, 'NOT_MET', 'a draft'],
    ['list', { listState: 'RETURNED' }, 'NOT_MET', 'returned'],
    ['list', { listState: 'NOT_LISTED' }, 'NOT_MET', 'not on it'],
    ['list', { listState: null }, 'UNKNOWN', 'not known'],
    ['residence', { caseStatus: 'MANAGED' }, 'MET', 'managed in the commune'],
    ['residence', { caseStatus: 'RECEIVED' }, 'MET', 'received in the commune'],
    ['residence', { caseStatus: 'EXPECTED' }, 'NOT_MET', 'not home yet'],
    ['residence', { caseStatus: 'MOVED_AWAY' }, 'NOT_MET', 'moved away'],
    ['residence', { caseStatus: 'CLOSED' }, 'NOT_MET', 'management ended'],
    ['residence', { residesInCommune: false }, 'NOT_MET', 'lives elsewhere'],
    ['residence', { residesInCommune: null }, 'UNKNOWN', 'address not checked'],
    ['residence', { caseStatus: null }, 'UNKNOWN', 'no file known'],
    ['law', { group: 'A' }, 'MET', 'group A'],
    ['law', { group: 'B' }, 'MET', 'group B'],
    ['law', { group: 'C' }, 'NOT_MET', 'group C, and the police said nothing'],
    ['law', { group: 'C', confirmedObeysLaw: true }, 'MET', 'group C, and the police say that the law is obeyed'],
    ['law', { group: 'D', confirmedObeysLaw: true }, 'NOT_MET', 'group D is held, whatever was said'],
    ['law', { group: 'A', confirmedObeysLaw: false }, 'NOT_MET', 'group A, and the police say otherwise'],
    ['law', { group: null }, 'UNKNOWN', 'no group yet'],
    ['law', { group: null, confirmedObeysLaw: true }, 'MET', 'no group yet, and the police confirm'],
    ['socialEvils', { confirmedNoSocialEvils: true }, 'MET', 'confirmed'],
    ['socialEvils', { confirmedNoSocialEvils: false }, 'NOT_MET', 'takes part'],
    ['socialEvils', { confirmedNoSocialEvils: null }, 'UNKNOWN', 'not confirmed'],
    ['need', { hasNeed: false }, 'NOT_MET', 'no need'],
    ['need', { hasNeed: null }, 'UNKNOWN', 'not asked'],
    ['doubleCredit', { otherDebtSamePurpose: true }, 'NOT_MET', 'owes for the same purpose'],
    ['doubleCredit', { otherDebtSamePurpose: null }, 'UNKNOWN', 'the bank has not looked'],
    ['cap', { amount: 100_000_000 }, 'MET', 'exactly the cap'],
    ['cap', { amount: 100_000_001 }, 'NOT_MET', 'one đồng above'],
    ['cap', { amount: 40_000_000, outstandingSameProgramme: 60_000_000 }, 'MET', 'with what is owed exactly the cap'],
    [
      'cap',
      { amount: 40_000_000, outstandingSameProgramme: 60_000_001 },
      'NOT_MET',
      'with what is owed one đồng above',
    ],
    ['cap', { amount: null }, 'UNKNOWN', 'no amount yet'],
    ['cap', { outstandingSameProgramme: null }, 'UNKNOWN', 'what is owed is not known'],
    ['term', { termMonths: 120 }, 'MET', 'exactly 120 months'],
    ['term', { termMonths: 121 }, 'NOT_MET', 'one month more'],
    ['term', { termMonths: null }, 'UNKNOWN', 'no term yet'],
    [
      'term',
      { purpose: 'TRAINING', training: { courseMonths: 12, disbursementMonths: 12 }, termMonths: 36 },
      'MET',
      'a course of a year: 12 + 2 × 12',
    ],
    [
      'term',
      { purpose: 'TRAINING', training: { courseMonths: 13, disbursementMonths: 13 }, termMonths: 27 },
      'NOT_MET',
      'a longer course: 13 + 13',
    ],
    [
      'cap',
      { purpose: 'TRAINING', training: { courseMonths: 10, disbursementMonths: 10 }, amount: 40_000_000 },
      'MET',
      '10 months of 4 triệu',
    ],
    [
      'cap',
      { purpose: 'TRAINING', training: { courseMonths: 10, disbursementMonths: 10 }, amount: 40_000_001 },
      'NOT_MET',
      'one đồng above 10 months',
    ],
    ['cap', { purpose: 'TRAINING', training: null }, 'UNKNOWN', 'a course of unknown length'],
  ])('%s %j is %s: %s', (key, facts, state) => {
    const proof = proveIndividual({ ...person, ...facts }, rules, on);
    const outcome = { MET: 'ELIGIBLE', NOT_MET: 'NOT_ELIGIBLE', UNKNOWN: 'UNKNOWN' }[state];
    expect(stateOf(proof, key)?.state).toBe(state);
    if (key !== 'cap' && key !== 'term') expect(proof.outcome).toBe(outcome);
    if (state !== 'MET') expect(stateOf(proof, key)?.cure).toBeTruthy();
  });

  it('a refusal decides before what is not known', () => {
    expect(proveIndividual({ ...person, group: 'D', hasNeed: null }, rules, on).outcome).toBe('NOT_ELIGIBLE');
  });

  it('somebody may be listed before being listed and before there is an application', () => {
    const early = {
      ...person,
      listState: 'NOT_LISTED',
      amount: null,
      termMonths: null,
      otherDebtSamePurpose: null,
    } as const;
    const proof = proveIndividual(early, rules, on);
    expect([proof.outcome, listingOutcome(proof)]).toEqual(['NOT_ELIGIBLE', 'ELIGIBLE']);
    expect(listingOutcome(proveIndividual({ ...early, group: 'C' }, rules, on))).toBe('NOT_ELIGIBLE');
  });

  it('says in words what was found and what would cure it', () => {
    const proof = proveIndividual({ ...person, amount: 120_000_000, group: 'C' }, rules, on);
    expect(stateOf(proof, 'cap')).toMatchObject({
      fact: 'Đề nghị 120.000.000 đ; tối đa 100.000.000 đ',
      cure: 'Vay 120.000.000 đ vượt mức tối đa 100.000.000 đ là 20.000.000 đ (Quyết định 22/2023/QĐ-TTg, Điều 6).',
    });
    expect(stateOf(proof, 'law')?.fact).toBe('Nhóm C (chưa chấp hành) từ 10/01/2025');
  });
});

describe('an establishment (Điều 3 khoản 1b, 2b; Điều 6)', () => {
  it.each<[ConditionKey, Partial<EstablishmentFacts>, ConditionState, string]>([
    ['workforce', { workforce: 30, qualifyingWorkers: 3 }, 'MET', 'exactly 10 %'],
    ['workforce', { workforce: 31, qualifyingWorkers: 3 }, 'NOT_MET', '9,7 %'],
    ['workforce', { workforce: 29, qualifyingWorkers: 3 }, 'MET', '10,3 %'],
    ['workforce', { workforce: 1, qualifyingWorkers: 1 }, 'MET', 'the only worker'],
    ['workforce', { workforce: 10, qualifyingWorkers: 0 }, 'NOT_MET', 'nobody'],
    ['workforce', { workforce: 0, qualifyingWorkers: 0 }, 'NOT_MET', 'no workers at all'],
    ['workforce', { workforce: 5, qualifyingWorkers: 6 }, 'UNKNOWN', 'more than there are: look again'],
    ['workforce', { workforce: null }, 'UNKNOWN', 'workforce not known'],
    ['workforce', { qualifyingWorkers: null }, 'UNKNOWN', 'contracts not seen'],
    ['legal', { registrationNumber: null }, 'UNKNOWN', 'no registration number'],
    ['legal', { kind: null }, 'UNKNOWN', 'kind not known'],
    ['legal', { kind: 'BUSINESS_HOUSEHOLD' }, 'MET', 'a business household'],
    ['plan', { planState: 'CONFIRMED' }, 'MET', 'Mẫu 02 confirmed'],
    ['plan', { planState: 'SIGNED' }, 'NOT_MET', 'Mẫu 02 not confirmed'],
    ['cap', { amount: 2_000_000_000 }, 'MET', 'exactly 2 tỷ'],
    ['cap', { amount: 2_000_000_001 }, 'NOT_MET', 'one đồng above 2 tỷ'],
    ['cap', { amount: 1, outstandingSameProgramme: 2_000_000_000 }, 'NOT_MET', 'the project owes its cap'],
    ['capPerWorker', { workforce: 5, qualifyingWorkers: 1, amount: 500_000_000 }, 'MET', '100 triệu × 5'],
    [
      'capPerWorker',
      { workforce: 5, qualifyingWorkers: 1, amount: 500_000_001 },
      'NOT_MET',
      'one đồng above 100 triệu × 5',
    ],
    ['capPerWorker', { workforce: 20, amount: 2_000_000_000 }, 'MET', 'both caps at once'],
    ['collateral', { amount: 100_000_000, hasCollateral: false }, 'MET', 'exactly what needs none'],
    ['collateral', { amount: 100_000_001, hasCollateral: false }, 'NOT_MET', 'one đồng above'],
    ['collateral', { hasCollateral: null }, 'UNKNOWN', 'not known'],
    ['doubleCredit', { otherDebtSamePurpose: true }, 'NOT_MET', 'owes for the same purpose'],
    ['term', { termMonths: 121 }, 'NOT_MET', 'longer than 120 months'],
  ])('%s %j is %s: %s', (key, facts, state) => {
    expect(stateOf(proveEstablishment({ ...firm, ...facts }, rules, on), key)?.state).toBe(state);
  });

  it('one in order may borrow', () => expect(proveEstablishment(firm, rules, on).outcome).toBe('ELIGIBLE'));

  it.each([
    [10, 0, 'Tuyển thêm 2 người đủ điều kiện, có hợp đồng lao động'],
    [31, 3, 'Tuyển thêm 1 người đủ điều kiện, có hợp đồng lao động'],
    [100, 1, 'Tuyển thêm 10 người đủ điều kiện, có hợp đồng lao động'],
  ])('of %i workers with %i who qualify: %s', (workforce, qualifyingWorkers, cure) => {
    const proof = proveEstablishment({ ...firm, workforce, qualifyingWorkers }, rules, on);
    expect(stateOf(proof, 'workforce')?.cure).toBe(cure);
  });
});
