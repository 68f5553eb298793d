import { expect, it } from 'vitest';
import { Actor } from '@/lib/access/actor';
import { type Role, roleLabels } from '@/lib/access/roles';
import { canReadDigest, digestParts } from '@/lib/digest/policy';

const without: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR'];

it.each(Object.keys(roleLabels) as Role[])(
  '%s reads a digest exactly where there is something that can be late',
  (role) => {
    const actor = Actor.unsafeFromFacts({
      ...{ userId: '', username: '', displayName: '', assignmentId: '', role },
      ...{ unitId: 1, unitName: '', unitForm: '' },
    });
    expect(canReadDigest(actor).allowed).toBe(!without.includes(role));
    expect(digestParts[role].length > 0).toBe(!without.includes(role));
  },
);
