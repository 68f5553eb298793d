import { describe, expect, it } from 'vitest';
import { line, sampleTerms as terms } from '@/lib/loans/fixture-ledger';
import { checkEvent, type LedgerEvent } from '@/lib/loans/ledger';
import { rulesOn } from '@/lib/loans/rules';

const today = '2028-06-01';
const rules = rulesOn(today, []);
const first = line('DISBURSEMENT', '2026-03-10', { principal: 30_000_000 });
const second = line('DISBURSEMENT', '2026-06-10', { principal: 20_000_000 });
const ledger = [first, second];

const refuse = (event: LedgerEvent, events: readonly LedgerEvent[] = ledger) =>
  checkEvent(terms, events, event, today, rules);

describe('a line that fits', () => {
  it.each<[string, LedgerEvent]>([
    ['repays all', line('REPAYMENT', '2028-06-01', { principal: 50_000_000 })],
    ['repays what was owed before the second tranche', line('REPAYMENT', '2026-06-09', { principal: 30_000_000 })],
    ['pays a day of interest to the đồng', line('REPAYMENT', '2026-03-11', { interest: 5_425 })],
    ['records interest', line('INTEREST', '2026-03-11', { interest: 5_425 })],
    ['moves to overdue', line('OVERDUE', '2028-03-11', { principal: 25_000_000 })],
    ['freezes', line('FREEZE', '2028-03-11', { principal: 50_000_000, untilOn: '2029-03-11' })],
    ['extends by half of the term', line('EXTENSION', '2028-06-01', { untilOn: '2030-09-10' })],
    ['moves an instalment', line('ADJUSTMENT', '2028-03-01', { untilOn: '2028-09-10' })],
    ['writes off', line('WRITE_OFF', '2028-05-01', { principal: 50_000_000, interest: 1_000 })],
    ['takes back the second tranche', line('REVERSAL', '2028-06-01', { reversesId: second.id })],
  ])('%s', (_, event) => expect(refuse(event)).toBeNull());
});

describe('a line that does not', () => {
  it.each<[string, LedgerEvent, string]>([
    ['in the future', line('REPAYMENT', '2028-06-02', { principal: 1 }), 'Ngày 02/06/2028 chưa đến.'],
    [
      'before the money went out',
      line('REPAYMENT', '2026-03-09', { principal: 1 }),
      'Ngày 09/03/2026 món vay chưa giải ngân.',
    ],
    [
      'one đồng beyond what was approved',
      line('DISBURSEMENT', '2026-07-01', { principal: 1 }),
      'Giải ngân 1 đ nhiều hơn mức phê duyệt còn lại 0 đ.',
    ],
    [
      'paid out before it was signed',
      line('DISBURSEMENT', '2026-03-04', { principal: 1 }),
      'Giải ngân trước ngày ký 05/03/2026.',
    ],
    [
      'one đồng more than is owed',
      line('REPAYMENT', '2028-06-01', { principal: 50_000_001 }),
      'Thu gốc 50.000.001 đ nhiều hơn dư nợ 50.000.000 đ.',
    ],
    [
      'more than was owed that day',
      line('REPAYMENT', '2026-06-09', { principal: 30_000_001 }),
      'Thu gốc 30.000.001 đ nhiều hơn dư nợ 30.000.000 đ.',
    ],
    [
      'one đồng more interest',
      line('REPAYMENT', '2026-03-11', { interest: 5_426 }),
      'Thu lãi 5.426 đ nhiều hơn lãi còn phải thu 5.425 đ.',
    ],
    [
      'recorded interest that did not arise',
      line('INTEREST', '2026-03-11', { interest: 5_426 }),
      'Ghi nhận lãi 5.426 đ nhiều hơn lãi đã phát sinh chưa ghi 5.425 đ.',
    ],
    ['without an amount', line('REPAYMENT', '2026-04-01'), 'Nhập số tiền gốc hoặc lãi.'],
    ['of a negative amount', line('REPAYMENT', '2026-04-01', { principal: -1 }), 'Số tiền không được âm.'],
    ['of half a đồng', line('REPAYMENT', '2026-04-01', { principal: 0.5 }), 'Số tiền phải là số đồng nguyên.'],
    [
      'more overdue than in time',
      line('OVERDUE', '2028-03-11', { principal: 50_000_001 }),
      'Chuyển quá hạn 50.000.001 đ nhiều hơn dư nợ trong hạn 50.000.000 đ.',
    ],
    [
      'freezing more than there is',
      line('FREEZE', '2028-03-11', { principal: 50_000_001, untilOn: '2029-01-01' }),
      'Khoanh 50.000.001 đ nhiều hơn dư nợ chưa khoanh 50.000.000 đ.',
    ],
    [
      'freezing until yesterday',
      line('FREEZE', '2028-03-11', { principal: 1, untilOn: '2028-03-11' }),
      'Ngày hết khoanh phải sau ngày khoanh nợ.',
    ],
    [
      'thawing what is not frozen',
      line('UNFREEZE', '2028-03-11', { principal: 1 }),
      'Hết khoanh 1 đ nhiều hơn dư nợ khoanh 0 đ.',
    ],
    [
      'writing off too much',
      line('WRITE_OFF', '2028-03-11', { principal: 50_000_001 }),
      'Xóa nợ gốc 50.000.001 đ nhiều hơn dư nợ 50.000.000 đ.',
    ],
    [
      'extending beyond half of the term',
      line('EXTENSION', '2028-06-01', { untilOn: '2030-09-11' }),
      'Gia hạn đến 11/09/2030 quá 50 % thời hạn vay; muộn nhất 10/09/2030 (Quy định gia hạn nợ của NHCSXH).',
    ],
    ['extending without a day', line('EXTENSION', '2028-06-01'), 'Nhập ngày đến hạn mới.'],
    [
      'settling while money is owed',
      line('SETTLEMENT', '2026-03-11', { interest: 5_425 }),
      'Còn nợ gốc 30.000.000 đ và lãi 0 đ; thu hết rồi mới tất toán.',
    ],
    [
      'settling one đồng short of the interest',
      line('SETTLEMENT', '2026-03-11', { principal: 30_000_000, interest: 5_424 }),
      'Còn nợ gốc 0 đ và lãi 1 đ; thu hết rồi mới tất toán.',
    ],
    [
      'settling with too much',
      line('SETTLEMENT', '2026-03-11', { principal: 30_000_001 }),
      'Thu khi tất toán nhiều hơn nợ gốc 30.000.000 đ và lãi 5.425 đ.',
    ],
    [
      'a correction below nothing',
      line('ADJUSTMENT', '2028-05-01', { principal: -1, bucket: 'FROZEN' }),
      'Điều chỉnh làm cho dư nợ âm.',
    ],
    [
      'a correction beyond what was approved',
      line('ADJUSTMENT', '2028-05-01', { principal: 1, bucket: 'IN_TIME' }),
      'Tổng tiền vay sau điều chỉnh 50.000.001 đ nhiều hơn mức phê duyệt 50.000.000 đ.',
    ],
    [
      'a correction of nobody knows which balance',
      line('ADJUSTMENT', '2028-05-01', { principal: -1 }),
      'Chọn điều chỉnh dư nợ trong hạn, quá hạn hay khoanh.',
    ],
    [
      'an instalment moved past the end',
      line('ADJUSTMENT', '2028-03-01', { untilOn: '2029-03-11' }),
      'Điều chỉnh kỳ hạn không quá ngày đến hạn 10/03/2029; muốn lâu hơn thì gia hạn nợ.',
    ],
    [
      'a reversal of nothing',
      line('REVERSAL', '2028-06-01', { reversesId: 'none' }),
      'Không thấy bút toán cần hủy trong sổ của món vay này.',
    ],
    [
      'a reversal before its target',
      line('REVERSAL', '2026-06-09', { reversesId: second.id }),
      'Ngày hủy không được trước ngày của bút toán bị hủy.',
    ],
  ])('%s', (_, event, sentence) => expect(refuse(event)).toBe(sentence));
});

describe('what comes later must still hold', () => {
  const repaid = line('REPAYMENT', '2028-05-01', { principal: 45_000_000 });

  it('a backdated repayment may not leave too little for a later one', () => {
    const backdated = line('REPAYMENT', '2027-01-01', { principal: 6_000_000 });
    expect(refuse(backdated, [...ledger, repaid])).toBe(
      'Không ghi được vì thu nợ ngày 01/05/2028 sẽ không còn đúng: Thu gốc 45.000.000 đ nhiều hơn dư nợ 44.000.000 đ.',
    );
    expect(refuse({ ...backdated, principal: 5_000_000 }, [...ledger, repaid])).toBeNull();
  });

  it('a tranche may not be taken back while it has been repaid', () => {
    expect(refuse(line('REVERSAL', '2028-06-01', { reversesId: second.id }), [...ledger, repaid])).toContain(
      'thu nợ ngày 01/05/2028',
    );
  });

  it('a balance may not be negative in between though it would not be at the end', () => {
    const early = line('REPAYMENT', '2026-05-01', { principal: 31_000_000 });
    expect(refuse(early)).toBe('Thu gốc 31.000.000 đ nhiều hơn dư nợ 30.000.000 đ.');
  });

  it('what was wrong before does not stop what is right', () => {
    const broken = [...ledger, line('OVERDUE', '2026-04-01', { principal: 40_000_000 })];
    expect(refuse(line('REPAYMENT', '2028-05-01', { principal: 1_000_000 }), broken)).toBeNull();
  });

  it('a reversed line is not reversed again, and a reversal not at all', () => {
    const reversal = line('REVERSAL', '2028-05-02', { reversesId: repaid.id });
    const events = [...ledger, repaid, reversal];
    expect(refuse(line('REVERSAL', '2028-05-03', { reversesId: repaid.id }), events)).toBe('Bút toán này đã bị hủy.');
    expect(refuse(line('REVERSAL', '2028-05-03', { reversesId: reversal.id }), events)).toBe(
      'Bút toán hủy không hủy được; ghi lại bút toán cũ.',
    );
  });

  it('nothing is written on a settled loan but taking the settlement back', () => {
    const interest = 5_425;
    const settled = line('SETTLEMENT', '2026-03-11', { principal: 30_000_000, interest });
    expect(refuse(settled, [first])).toBeNull();
    const closed = [first, settled];
    expect(refuse(line('REPAYMENT', '2026-04-01', { principal: 1 }), closed)).toBe(
      'Món vay đã tất toán ngày 11/03/2026; không ghi thêm được.',
    );
    expect(refuse(line('EXTENSION', '2026-04-01', { untilOn: '2029-09-10' }), closed)).toContain('đã tất toán');
    expect(refuse(line('REVERSAL', '2026-04-01', { reversesId: settled.id }), closed)).toBeNull();
  });

  it('money may go out on the final day and not after it', () => {
    const check = (day: string) =>
      checkEvent(terms, [first], line('DISBURSEMENT', day, { principal: 1_000 }), '2030-01-01', rules);
    expect(check('2029-03-10')).toBeNull();
    expect(check('2029-03-11')).toBe('Giải ngân sau ngày đến hạn 10/03/2029.');
  });

  it('interest is recorded once', () => {
    const recorded = line('INTEREST', '2026-03-11', { interest: 5_000 });
    const sentence = 'Ghi nhận lãi 5.425 đ nhiều hơn lãi đã phát sinh chưa ghi 425 đ.';
    expect(refuse(line('INTEREST', '2026-03-11', { interest: 5_425 }), [...ledger, recorded])).toBe(sentence);
  });

  it('a paid loan has nothing left to extend', () => {
    const paid = line('REPAYMENT', '2028-05-01', { principal: 50_000_000 });
    expect(refuse(line('EXTENSION', '2028-06-01', { untilOn: '2029-09-10' }), [...ledger, paid])).toBe(
      'Không còn dư nợ để gia hạn.',
    );
  });
});
