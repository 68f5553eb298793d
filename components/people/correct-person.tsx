'use client';

import { ActionForm } from '@/components/form/action-form';
import { IdentityFields, ResidenceFields } from '@/components/people/person-fields';
import type { Outcome } from '@/lib/access/outcome';
import { correctPersonSchema } from '@/lib/cases/schema';
import type { PersonForm } from '@/lib/people/schema';

interface Props {
  caseId: string;
  version: number;
  person: PersonForm;
  hamlets: readonly string[];
  action: (values: unknown, key: string) => Promise<Outcome<unknown>>;
}

export function CorrectPerson({ caseId, version, person, hamlets, action }: Props) {
  return (
    <ActionForm
      schema={correctPersonSchema}
      defaultValues={{ caseId, version, person }}
      action={action}
      onDone={() => `/ho-so/${caseId}`}
      doneMessage="Đã sửa. Giá trị cũ vẫn còn trong nhật ký."
      submitLabel="Lưu"
      isSticky
    >
      <IdentityFields />
      <ResidenceFields hamlets={hamlets} />
    </ActionForm>
  );
}
