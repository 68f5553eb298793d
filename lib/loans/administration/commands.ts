import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { changeColumnsSchema, changeRuleSchema } from '@/lib/loans/administration/schema';
import { listPapers, paperColumns } from '@/lib/loans/papers/columns';
import { readPaperColumns } from '@/lib/loans/papers/queries';
import { readLoanRules } from '@/lib/loans/read-rules';
import { ruleValueInWords } from '@/lib/loans/rule-words';
import { isLoanRuleKey, loanRules } from '@/lib/loans/rules';
import { canChangeSettings } from '@/lib/settings/policy';
import { findSettingsTarget } from '@/lib/settings/target';

/** A version more: decisions that were taken keep the one they used. */
export const changeRule = command({
  name: 'lending-rule.change',
  input: changeRuleSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, actor, input }) => {
    const { key, value, validFrom, ...why } = input;
    if (!isLoanRuleKey(key)) throw new Error(key);
    const before = (await readLoanRules(tx, todayInVietnam()))[key].value;
    await tx.lendingRule.create({
      data: { key, value: BigInt(value), validFrom: toDbDate(validFrom), ...why, setBy: actor.userId },
    });
    const { label, unit } = loanRules[key];
    const words = { before: ruleValueInWords(before, unit), after: ruleValueInWords(value, unit) };
    return {
      value: { key },
      audit: {
        subject: label,
        reason: `${words.before} → ${words.after} từ ${formatDate(validFrom)}: ${why.reason}`,
        changes: [{ field: 'settingValue', ...words }],
      },
    };
  },
});

export const changePaperColumns = command({
  name: 'paper-layout.change',
  input: changeColumnsSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, actor, input }) => {
    const before = await readPaperColumns(tx, input.paper);
    await tx.paperLayout.create({ data: { ...input, setBy: actor.userId } });
    const say = (columns: readonly (keyof typeof paperColumns)[]) =>
      columns.map((c) => paperColumns[c].label).join(', ');
    return {
      value: { paper: input.paper },
      audit: {
        subject: `Cột của ${listPapers[input.paper].label}`,
        reason: input.reason,
        changes: [{ field: 'settingValue', before: say(before), after: say(input.columns) }],
      },
    };
  },
});
