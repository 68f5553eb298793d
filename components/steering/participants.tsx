'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/models/models.module.css';
import { Chip } from '@/components/ui/chip';
import { type ParticipantPart, partLabels } from '@/lib/steering/conferences/conference';

interface Props {
  conferenceId: string;
  participants: readonly {
    id: string;
    version: number;
    organisation: string;
    post: string;
    part: ParticipantPart;
    isPresent: boolean | null;
  }[];
  /** Null: presence cannot be marked. */
  action: FormAction | null;
}

/** Who takes part, by post; and who came. */
export function Participants({ conferenceId, participants, action }: Props) {
  if (participants.length === 0) return <p className={styles.muted}>Chưa có thành phần dự.</p>;
  return (
    <ul className={styles.lines}>
      {participants.map((one) => (
        <li key={one.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span>
              <span className={styles.name}>{one.post}</span>, {one.organisation}
            </span>
            <span className={styles.actions}>
              <Chip>{partLabels[one.part]}</Chip>
              {one.isPresent !== null && (
                <Chip tone={one.isPresent ? 'success' : 'attention'}>{one.isPresent ? 'Có mặt' : 'Vắng'}</Chip>
              )}
            </span>
          </div>
          {action && (
            <div className={styles.actions}>
              {[true, false]
                .filter((isPresent) => isPresent !== one.isPresent)
                .map((isPresent) => (
                  <ActionButton
                    key={String(isPresent)}
                    variant="default"
                    action={(key) =>
                      action({ conferenceId, participantId: one.id, version: one.version, isPresent }, key)
                    }
                    doneMessage={`${one.post}: ${isPresent ? 'có mặt' : 'vắng'}.`}
                  >
                    {isPresent ? 'Có mặt' : 'Vắng'}
                    <span className="visually-hidden"> {one.post}</span>
                  </ActionButton>
                ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
