import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { isListPaper, listPapers } from '@/lib/loans/papers/columns';
import { readPaperColumns } from '@/lib/loans/papers/queries';
import { readRuleVersions } from '@/lib/loans/read-rules';
import { ruleUnitHints, ruleValueInWords } from '@/lib/loans/rule-words';
import { loanRuleKeys, loanRules, rulesOn } from '@/lib/loans/rules';
import { query } from '@/lib/query';
import { canChangeSettings, canReadSettings } from '@/lib/settings/policy';
import { findSettingsTarget } from '@/lib/settings/target';

/** The rules of lending with every version, and the columns of the printed lists. */
export const getLendingRules = query({
  name: 'lending-rule.list',
  input: z.object({}),
  can: canReadSettings,
  run: async ({ tx, actor }) => {
    const target = await findSettingsTarget(tx, actor);
    if (!target) return null;
    const today = todayInVietnam();
    const versions = await readRuleVersions(tx);
    const inForce = rulesOn(today, versions);
    const papers = [];
    for (const paper of Object.keys(listPapers).filter(isListPaper))
      papers.push({ paper, label: listPapers[paper].label, columns: await readPaperColumns(tx, paper) });
    return {
      mayChange: canChangeSettings(actor, target).allowed,
      papers,
      rules: loanRuleKeys.map((key) => {
        const { label, unit, isVerified } = loanRules[key];
        const now = inForce[key];
        return {
          key,
          label,
          hint: ruleUnitHints[unit],
          raw: now.value,
          value: ruleValueInWords(now.value, unit),
          clause: now.clause,
          source: now.source,
          validFrom: now.validFrom,
          isVerified,
          versions: versions
            .filter((v) => v.key === key)
            .map((v) => ({
              value: ruleValueInWords(v.value, unit),
              validFrom: v.validFrom,
              reason: v.reason,
              isLater: v.validFrom > today,
            }))
            .reverse(),
        };
      }),
    };
  },
});

type Found = Extract<Awaited<ReturnType<typeof getLendingRules>>, { ok: true }>['value'];
export type RuleRow = Found['rules'][number];
export type PaperRow = Found['papers'][number];
