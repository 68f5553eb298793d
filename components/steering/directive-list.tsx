import Link from 'next/link';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/models/models.module.css';
import { EndDirective } from '@/components/steering/directive-forms';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { directiveKinds, type Standing, standingLabels } from '@/lib/steering/directives/directive';
import type { DirectiveRow } from '@/lib/steering/directives/queries';

const tones: Readonly<Record<Standing, ChipTone>> = { AHEAD: 'attention', IN_FORCE: 'success', ENDED: 'plain' };

interface Props {
  rows: readonly DirectiveRow[];
  /** Whose end is asked about, as the address says. */
  ending: unknown;
  /** The address of this list and page, which the links keep. */
  base: string;
  action: FormAction;
}

export function DirectiveList({ rows, ending, base, action }: Props) {
  return (
    <ul className={styles.lines}>
      {rows.map((one) => (
        <li key={one.id} id={one.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span className={styles.name}>
              {directiveKinds[one.kind]} {one.number}
            </span>
            <Chip tone={tones[one.standing]}>{standingLabels[one.standing]}</Chip>
          </div>
          <div>{one.title}</div>
          <div className={styles.muted}>{factsOf(one).join(' · ')}</div>
          {one.summary && <div className={styles.pre}>{one.summary}</div>}
          {one.parties.length > 0 && <div className={styles.muted}>Các bên: {one.parties.join('; ')}</div>}
          {one.mayEnd && ending !== one.id && (
            <div className={styles.links}>
              <Link href={`${base}&het=${one.id}#${one.id}`} prefetch={false}>
                Ghi hết hiệu lực
              </Link>
            </div>
          )}
          {one.mayEnd && ending === one.id && (
            <EndDirective
              {...{ directiveId: one.id, version: one.version, today: formatDate(todayInVietnam()) }}
              action={action}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

const factsOf = (one: DirectiveRow): string[] =>
  [
    one.issuer,
    `ban hành ${formatDate(one.issuedOn)}`,
    `hiệu lực từ ${formatDate(one.inForceFrom)}${one.endedOn ? ` đến ${formatDate(one.endedOn)}` : ''}`,
    one.endReason && (one.successor ? `được thay bằng ${one.successor}` : one.endReason),
    `${one.unitName} ghi`,
  ].filter((part): part is string => Boolean(part));
