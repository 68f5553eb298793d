import { expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { todayInVietnam } from '@/lib/dates';
import { aModel } from '@/lib/models/fixture-models';
import { importModels } from '@/lib/models/incoming/commands';
import { previewModels } from '@/lib/models/incoming/queries';
import { exportModels, listModels } from '@/lib/models/queries';
import { modelSheet } from '@/lib/models/sheet';

const world = aWorld();
const list = (...rows: string[]) => ({
  text: ['Tên mô hình\tLoại\tĐơn vị\tĐịa điểm\tNgày ra mắt', ...rows].join('\n'),
});

it('comes in once: looked at first, then written, then known', async () => {
  await aModel(world.officer, 'Dòng họ Lê', todayInVietnam(), { typeCode: 'DONG_HO' });
  const text = list(
    'Dòng họ Nguyễn\tDòng họ tự quản\txã Hoằng Lộc\tThôn 2\t01/03/2024',
    'Dòng họ Lê\tDòng họ tự quản\tHoằng Lộc\t\t',
    'Dòng họ Phạm\tKhông rõ\t\t\t',
  );
  const looked = must(await previewModels(world.officer, text));
  expect(looked.rows.map((r) => r.verdict)).toEqual(['new', 'known', 'wrong']);
  expect(await world.owner.programmeModel.count()).toBe(1);
  expect(must(await importModels(world.officer, text))).toEqual({ added: 1, known: 1, wrong: 1 });
  expect(await importModels(world.officer, text)).toMatchObject({ kind: 'invalid' });
  const { rows } = must(await listModels(world.officer, {}));
  expect(rows.map((r) => [r.name, r.stage, r.launchedOn])).toEqual([
    ['Dòng họ Lê', 'SURVEY', null],
    ['Dòng họ Nguyễn', 'RUNNING', '2024-03-01'],
  ]);
  expect(await importModels(world.committee, text)).toMatchObject({ kind: 'forbidden' });
});

it('what was taken out comes back as known, row for row', async () => {
  const { columns, rows } = modelSheet(must(await exportModels(world.superior, {})));
  const text = [columns.map((c) => c.label), ...rows.map((row) => row.map((cell) => cell ?? ''))]
    .map((cells) => cells.join('\t'))
    .join('\n');
  const looked = must(await previewModels(world.superior, { text }));
  expect(looked.rows.map((r) => r.verdict)).toEqual(rows.map(() => 'known'));
});

it('of two who bring in the same list at once, one writes', async () => {
  const text = list('Tổ tự quản thôn 9\tMô hình khác\tHoằng Lộc\t\t');
  const both = await Promise.all([importModels(world.officer, text), importModels(world.communeOfficer, text)]);
  expect(both.filter((o) => o.ok)).toHaveLength(1);
  expect(await world.owner.programmeModel.count({ where: { name: 'Tổ tự quản thôn 9' } })).toBe(1);
});
