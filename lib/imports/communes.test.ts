import { describe, expect, test } from 'vitest';
import { CommuneCatalogue } from '@/lib/imports/communes';
import { catalogueUnits } from '@/lib/imports/fixture-units';

const at = (day: string) => new CommuneCatalogue(catalogueUnits(), day);
const before = at('2024-12-15');
const spring = at('2025-03-31');
const after = at('2025-09-30');

const summary = ({ unit, former, codes }: ReturnType<CommuneCatalogue['resolve']>) =>
  [unit && `${unit.code} ${unit.name}`, former?.code ?? null, codes.join()] as const;

describe('a name as written today', () => {
  test.each<[CommuneCatalogue, string, string | null, string | null, string]>([
    [before, 'Xã Hoằng Phú', '15883 Hoằng Phú', null, ''],
    [before, 'HOẰNG PHỤ', '16003 Hoằng Phụ', null, ''],
    [before, 'TT. Bút Sơn', '15865 Bút Sơn', null, ''],
    [before, 'Hoằng Quí', '15916 Hoằng Quý', null, ''],
    [before, 'Hoang Kim', '15889 Hoằng Kim', null, 'W_COMMUNE_UNACCENTED'],
    [before, 'Hoằng Phu', null, null, 'E_COMMUNE_AMBIGUOUS'],
    [before, 'Hoang Thanh', null, null, 'E_COMMUNE_AMBIGUOUS'],
    [before, 'H. Lộc', '15964 Hoằng Lộc', null, 'W_COMMUNE_ABBREV'],
    [before, 'Hoàng Giang', null, null, 'E_COMMUNE_UNKNOWN'],
    [before, 'Quảng Phú', null, null, 'E_COMMUNE_UNKNOWN'],
    [before, '', null, null, 'E_COMMUNE_UNKNOWN'],
    [spring, 'Hoằng Giang', '15880 Hoằng Giang', null, ''],
    [spring, 'Hoằng Phượng', '15880 Hoằng Giang', '15880', 'W_COMMUNE_OLD_NAME'],
    [after, 'Hoằng Phú', '15889 Hoằng Phú', null, ''],
    [after, 'Hoằng Ngọc', '16000 Hoằng Thanh', '15994', 'W_COMMUNE_OLD_NAME'],
    [after, 'Hoằng Phượng', '15880 Hoằng Giang', '15880', 'W_COMMUNE_OLD_NAME'],
  ])('%#: %s %s', (catalogue, text, unit, former, codes) => {
    expect(summary(catalogue.resolve(text))).toEqual([unit, former, codes]);
  });
});

test('a name from a column of former units', () => {
  expect(summary(after.resolveFormer('Hoằng Phú'))).toEqual(['15889 Hoằng Phú', '15883', '']);
  expect(summary(after.resolveFormer('Hoằng Lưu'))).toEqual(['15976 Hoằng Châu', '15976', '']);
  expect(summary(after.resolveFormer('Hoang Dong'))).toEqual([null, null, 'E_COMMUNE_AMBIGUOUS']);
  expect(summary(after.resolveFormer('Hoằng Thạnh'))).toEqual([null, null, 'E_COMMUNE_UNKNOWN']);
});

test('a code means the unit of its day', () => {
  expect([before, spring, after].map((catalogue) => catalogue.byCode('15880')?.name)).toEqual([
    'Hoằng Phượng',
    'Hoằng Giang',
    'Hoằng Giang',
  ]);
  expect([before.byCode('15889')?.name, after.byCode('15889')?.name]).toEqual(['Hoằng Kim', 'Hoằng Phú']);
});
