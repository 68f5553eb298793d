import { describe, expect, it } from 'vitest';
import { readListedJob } from '@/lib/imports/job-status';
import { readListedDifficulties } from '@/lib/imports/listed-difficulties';

describe('what a job cell means', () => {
  it.each([
    ['Thợ xây', 'STABLE', 'Thợ xây'],
    ['Công nhân giày da', 'STABLE', 'Công nhân giày da'],
    ['Nuôi tôm thẻ chân trắng', 'STABLE', 'Nuôi tôm thẻ chân trắng'],
    ['Phụ hồ thời vụ', 'UNSTABLE', 'Phụ hồ thời vụ'],
    ['Đi biển thuê theo mùa vụ', 'UNSTABLE', 'Đi biển thuê theo mùa vụ'],
    ['Lao động tự do, hay vắng mặt ở địa phương', 'UNSTABLE', 'Lao động tự do, hay vắng mặt ở địa phương'],
    ['Chưa có việc làm', 'NONE', null],
    ['KHÔNG CÓ VIỆC LÀM', 'NONE', null],
    ['Không nghề nghiệp', 'NONE', null],
    ['Thất nghiệp', 'NONE', null],
    ['Việc làm chưa ổn định', 'UNSTABLE', null],
    ['Đang cai nghiện bắt buộc', 'NONE', null],
    ['Đang bị tạm giam', 'NONE', null],
    ['Đang học nghề hàn', 'IN_TRAINING', 'Đang học nghề hàn'],
    ['Mất sức lao động', 'UNABLE', null],
  ])('%s', (text, status, occupation) => expect(readListedJob(text)).toEqual({ status, occupation }));

  it('says nothing of an empty cell', () => {
    expect(readListedJob(null)).toBeNull();
    expect(readListedJob(' . ')).toBeNull();
  });
});

describe('difficulties of a list in the words of the register', () => {
  it.each([
    ['Tự ti, mặc cảm; Không có việc làm; Hộ cận nghèo', ['LOW_CONFIDENCE', 'NO_JOB', 'HARDSHIP']],
    ['Chưa có nghề, thiếu vốn', ['NO_TRADE', 'NO_CAPITAL']],
    ['Chưa chấp hành quản lý', ['NOT_COOPERATING']],
    ['Việc làm không ổn định', ['UNSTABLE_JOB']],
    ['Hộ nghèo; Hộ cận nghèo', ['HARDSHIP']],
    ['Chưa có nhà ở ổn định', ['NO_HOUSING']],
    ['Sức khoẻ yếu', ['POOR_HEALTH']],
    ['điều chưa ai biết; Môi trường sống phức tạp', ['BAD_ENVIRONMENT']],
  ])('%s', (text, keys) => expect(readListedDifficulties(text)).toEqual(keys));

  it('knows none in an empty cell', () => expect(readListedDifficulties(null)).toEqual([]));
});
