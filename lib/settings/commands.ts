import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { knownSettings } from '@/lib/settings/known-settings';
import { canChangeSettings } from '@/lib/settings/policy';
import { readSettings } from '@/lib/settings/read';
import { addHolidaySchema, changeLegalBasisSchema, changeSettingSchema } from '@/lib/settings/schema';
import { findSettingsTarget } from '@/lib/settings/target';

/** Another value from a day on. The former rows stay: figures of earlier days are read with what was in force then. */
export const changeSetting = command({
  name: 'setting.change',
  input: changeSettingSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, actor, input }) => {
    const before = await readSettings(tx, todayInVietnam());
    await tx.setting.create({
      data: {
        key: input.key,
        value: input.value,
        validFrom: toDbDate(input.validFrom),
        reason: input.reason,
        setBy: actor.userId,
      },
    });
    // What counts as overdue follows this number on every day it holds, also for cases nobody writes to.
    if (input.key === 'contact.neglectDays') await tx.$executeRaw`SELECT app.administrator_refresh_cases()`;
    const { label } = knownSettings[input.key];
    const words = `${before[input.key]} → ${input.value} từ ${formatDate(input.validFrom)}: ${input.reason}`;
    const changes = [{ field: 'settingValue', before: String(before[input.key]), after: String(input.value) }];
    return { value: { key: input.key }, audit: { subject: label, reason: words, changes } };
  },
});

/** A weekday that is no working day; deadlines in working days move with it. */
export const addHoliday = command({
  name: 'holiday.add',
  input: addHolidaySchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, input: { date, name, source } }) => {
    const added = await tx.holiday.createMany({ data: { date: toDbDate(date), name, source }, skipDuplicates: true });
    if (added.count === 0) throw new Refused(invalid({ date: 'Ngày này đã có trong danh sách' }));
    return { value: { date }, audit: { subject: `${formatDate(date)} · ${name}`, reason: source } };
  },
});

/** A text that ended or was replaced. What it says and where it was read never changes here. */
export const changeLegalBasis = command({
  name: 'legal-basis.change',
  input: changeLegalBasisSchema,
  load: async ({ tx, actor, input }) => {
    const basis = await tx.legalBasis.findUnique({ where: { key: input.key } });
    const target = await findSettingsTarget(tx, actor);
    return basis && target && { ...target, basis };
  },
  can: canChangeSettings,
  run: async ({ tx, input, target: { basis } }) => {
    const from = fromDbDate(basis.validFrom);
    if (from && input.validTo && input.validTo < from) {
      throw new Refused(invalid({ validTo: `Văn bản này có hiệu lực từ ${formatDate(from)}` }));
    }
    const changed = await tx.legalBasis.updateMany({
      // The former values are the version here: two administrators at once do not overwrite each other.
      where: { key: basis.key, validTo: basis.validTo, replacedBy: basis.replacedBy },
      data: { validTo: toDbDateOrNull(input.validTo), replacedBy: input.replacedBy },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const changes = [
      { field: 'validity', before: fromDbDate(basis.validTo), after: input.validTo },
      { field: 'replacedBy', before: basis.replacedBy, after: input.replacedBy },
    ];
    return { value: { key: basis.key }, audit: { subject: basis.number, reason: input.reason, changes } };
  },
});
