import { z } from 'zod';
import { indicatorKeys, kindKeys, readContextValue } from '@/lib/crime/figure';
import { id, optionalNote, pastDay, text, version } from '@/lib/fields';

const part = (label: string) =>
  z
    .string()
    .trim()
    .nullish()
    .transform((v) => (v ? Number(v.replaceAll('.', '')) : null))
    .pipe(
      z
        .number({ error: `${label}: viết bằng chữ số` })
        .int()
        .min(0)
        .max(10_000_000)
        .nullable(),
    );

const figure = {
  indicator: z.enum(indicatorKeys, 'Chọn chỉ tiêu'),
  kind: z.enum(kindKeys, 'Chọn cách tính'),
  value: text('giá trị', 30),
  numerator: part('Tử số'),
  denominator: part('Mẫu số'),
  periodFrom: pastDay('Kỳ từ ngày'),
  periodTo: pastDay('Kỳ đến ngày'),
  source: text('nguồn (văn bản nào, của ai)', 300),
  sourceOn: pastDay('Ngày của nguồn'),
  note: optionalNote('Ghi chú', 1000),
};

type Figure = z.output<z.ZodObject<typeof figure>>;

/** Every rule that lies between two fields, said at the one to mend. */
function check(input: Figure, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const read = readContextValue(input.kind, input.value);
  if ('problem' in read) say('value', read.problem);
  if (input.periodTo < input.periodFrom) say('periodTo', 'Kỳ phải kết thúc từ ngày bắt đầu trở đi');
  if ((input.numerator === null) !== (input.denominator === null))
    say('denominator', 'Ghi cả tử số và mẫu số, hoặc để trống cả hai khi báo cáo không nêu');
  if (input.numerator !== null && input.kind !== 'RATIO_PERCENT') say('numerator', 'Chỉ tỷ lệ mới có tử số và mẫu số');
  if (input.numerator !== null && input.denominator !== null && !agrees(input, read))
    say('value', 'Tỷ lệ không khớp với tử số và mẫu số đã ghi. Kiểm tra lại ba số này.');
}

/** To the tenth of a percent that reports round to. */
const agrees = ({ numerator, denominator }: Figure, read: ReturnType<typeof readContextValue>): boolean =>
  'problem' in read ||
  (Boolean(denominator) && Math.abs(((numerator ?? 0) / (denominator ?? 1)) * 10_000 - read.value) <= 10);

/** A figure of the actor's own unit and a period, as a report told it. */
export const enterFigureSchema = z.object(figure).superRefine(check);
export const correctFigureSchema = z
  .object({ ...figure, figureId: id, version, reason: text('lý do đính chính', 500) })
  .superRefine(check);
export const withdrawFigureSchema = z.object({ figureId: id, version, reason: text('lý do rút', 500) });
