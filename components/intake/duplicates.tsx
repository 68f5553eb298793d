'use client';

import { CheckField } from '@/components/form/fields';
import { Notice } from '@/components/ui/notice';
import type { PossibleDuplicate } from '@/lib/people/duplicates';

const confidenceWords = { certain: 'Chắc chắn trùng', probable: 'Rất có thể trùng', possible: 'Có thể trùng' } as const;

/** People already on file who may be this one, with the reasons; the officer says which. */
export function Duplicates({ found }: { found: readonly PossibleDuplicate[] | null }) {
  if (found === null) return <p>Đang tìm hồ sơ gần giống…</p>;
  if (found.length === 0) return <Notice tone="success">Không thấy hồ sơ nào gần giống trong địa bàn.</Notice>;
  return (
    <Notice tone="attention">
      <p>
        <strong>Có hồ sơ gần giống. Hãy xem trước khi lập mới:</strong>
      </p>
      <ul>
        {found.map((d) => (
          <li key={d.personId}>
            {d.caseId ? (
              <a href={`/ho-so/${d.caseId}`} target="_blank" rel="noreferrer">
                {d.fullName}, {d.birth}
              </a>
            ) : (
              `${d.fullName}, ${d.birth}`
            )}
            , {d.place} ({d.caseNumber}). {d.confidence && confidenceWords[d.confidence]}, {d.score}/100 điểm:{' '}
            {d.reasons.join('; ')}
          </li>
        ))}
      </ul>
      <CheckField name="isNotDuplicate" label="Tôi đã xem: đây là người khác" />
    </Notice>
  );
}
