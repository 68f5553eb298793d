import type { FormAction } from '@/components/form/form-action';
import { DecidePair } from '@/components/merging/decide-pair';
import { IdentityPair } from '@/components/merging/identity-pair';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import type { PairView } from '@/lib/merging/pair-queries';
import { originLabels } from '@/lib/merging/words';
import { formatMoment } from '@/lib/moments';
import styles from './merging.module.css';

/** The queue: who the two are, why they may be one, and the two answers. */
export function PairList({ pairs, decide }: { pairs: readonly PairView[]; decide: FormAction }) {
  return (
    <ul className={styles.pairs}>
      {pairs.map((pair) => (
        <li key={pair.id}>
          <Card>
            <IdentityPair sides={pair.sides} />
            <p className={styles.why}>
              <strong>{pair.reasons.join(' · ')}</strong> <span className={styles.muted}>({pair.score}/100 điểm)</span>
              <br />
              <span className={styles.muted}>
                {originLabels[pair.origin]}, {formatMoment(pair.foundAt)}
                {pair.reason &&
                  pair.decidedAt &&
                  ` · ${pair.decidedByName}, ${formatMoment(pair.decidedAt)}: ${pair.reason}`}
              </span>
            </p>
            <div className={styles.buttons}>
              {pair.mergeId ? (
                <LinkButton href={`/ho-so/trung/gop/${pair.mergeId}`}>Mở đề xuất đang chờ ký</LinkButton>
              ) : (
                pair.status === 'OPEN' && (
                  <LinkButton href={`/ho-so/trung/${pair.id}`}>
                    {pair.may.propose ? 'Xem và gộp' : 'Xem hai hồ sơ'}
                  </LinkButton>
                )
              )}
            </div>
            {pair.may.decide && (
              <Disclosure label={pair.status === 'OPEN' ? 'Không phải một người…' : 'Xem lại cặp này…'}>
                <DecidePair
                  pairId={pair.id}
                  version={pair.version}
                  verdict={pair.status === 'OPEN' ? 'NOT_SAME' : 'OPEN'}
                  action={decide}
                />
              </Disclosure>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
