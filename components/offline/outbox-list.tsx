'use client';

import { useState } from 'react';
import { catchUp, decide, discard, releaseHeld } from '@/components/offline/keep';
import styles from '@/components/offline/offline.module.css';
import { useIsOnline } from '@/components/offline/use-offline';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { LinkButton } from '@/components/ui/link-button';
import { useToast } from '@/components/ui/toast';
import { formatMoment } from '@/lib/moments';
import { type Entry, insisted, kindLabels, stateLabels, stateOf } from '@/lib/offline/entry';
import { entrySentence } from '@/lib/offline/entry-sentence';
import { advice, mayInsist } from '@/lib/offline/problem';

interface Props {
  entries: readonly Entry[];
  session: string;
}

/** What was not sent, each with its state in words; what the server refused waits for the officer. */
export function OutboxList({ entries, session }: Props) {
  const states = entries.map((e) => stateOf(e, session));
  const held = states.filter((s) => s === 'held').length;
  const isOnline = useIsOnline();
  return (
    <Card title={`Chờ gửi (${entries.length})`}>
      {held > 0 && (
        <SendButton
          why={`${held} mục được viết trước khi phiên cũ kết thúc. Hãy xem lại; nếu đúng là bạn viết thì cho gửi.`}
          label={`Gửi ${held} mục`}
          send={releaseHeld}
        />
      )}
      {held === 0 && isOnline && states.includes('waiting') && (
        <SendButton why="Đang gửi. Nếu lâu chưa xong, mạng có thể đang yếu." label="Gửi ngay" send={catchUp} />
      )}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <OutboxItem key={entry.id} entry={entry} session={session} />
        ))}
      </ul>
    </Card>
  );
}

function SendButton({ why, label, send }: { why: string; label: string; send: () => Promise<number> }) {
  const [busy, setBusy] = useState(false);
  const say = useToast();
  async function run() {
    setBusy(true);
    const sent = await send();
    setBusy(false);
    say(sent > 0 ? `Đã gửi ${sent} mục.` : 'Chưa gửi được. Các mục vẫn còn trên máy, hãy thử lại khi có mạng.');
  }
  return (
    <div className={styles.send}>
      <p>{why}</p>
      <Button loading={busy} onClick={run}>
        {label}
      </Button>
    </div>
  );
}

function OutboxItem({ entry, session }: { entry: Entry; session: string }) {
  const state = stateOf(entry, session);
  return (
    <li className={styles.entry} data-state={state}>
      <div className={styles.head}>
        <strong>{entry.label}</strong>
        <span className={styles.muted}>
          {kindLabels[entry.kind]} · viết lúc {formatMoment(new Date(entry.writtenAt))}
        </span>
      </div>
      <div>
        <Chip tone={state === 'waiting' ? 'plain' : 'attention'}>{stateLabels[state]}</Chip>
      </div>
      {entry.problem ? (
        <dl className={styles.both}>
          <div>
            <dt>{entry.problem.kind === 'conflict' ? 'Trên máy chủ' : 'Máy chủ trả lời'}</dt>
            <dd>{entry.problem.message}</dd>
            {entry.problem.kind === 'invalid' && <dd>{Object.values(entry.problem.fields).join('; ')}</dd>}
          </div>
          <div>
            <dt>Bạn viết</dt>
            <dd>{entrySentence(entry)}</dd>
          </div>
          <div>
            <dt>Nên làm gì</dt>
            <dd>{advice[entry.problem.kind]}</dd>
          </div>
        </dl>
      ) : (
        <p className={styles.muted}>{entrySentence(entry)}</p>
      )}
      <Choices entry={entry} session={session} />
    </li>
  );
}

function Choices({ entry, session }: { entry: Entry; session: string }) {
  const [busy, setBusy] = useState(false);
  const isOnline = useIsOnline();
  async function send() {
    setBusy(true);
    await decide((held) => insisted(entry, held.session));
    setBusy(false);
  }
  function drop() {
    if (window.confirm(`Bỏ mục này của ${entry.label}? Nội dung sẽ mất hẳn.`)) void discard(entry);
  }
  const isAsked = stateOf(entry, session) === 'asked';
  return (
    <div className={styles.buttons}>
      <LinkButton isPlain href={`#sua=${entry.id}`} variant="quiet">
        Sửa
      </LinkButton>
      {isAsked && mayInsist(entry) && (
        <Button variant="default" loading={busy} disabled={!isOnline} onClick={send}>
          Vẫn gửi
        </Button>
      )}
      <Button variant="default" onClick={drop}>
        Bỏ mục này
      </Button>
    </div>
  );
}
