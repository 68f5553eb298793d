import type { Role } from '@/lib/access/roles';

export interface ActorFacts {
  userId: string;
  username: string;
  displayName: string;
  assignmentId: string;
  role: Role;
  unitId: number;
  unitName: string;
  unitForm: string;
}

/**
 * Who acts, as what, where. The private field makes it impossible to forge from a plain object and to send to the
 * browser (React refuses class instances); only a verified session or a trusted script makes one.
 */
export class Actor {
  readonly #facts: ActorFacts;

  private constructor(facts: ActorFacts) {
    this.#facts = facts;
  }

  /** For lib/session.ts, the import command and tests: the facts must come from the database. */
  static unsafeFromFacts(facts: ActorFacts): Actor {
    return new Actor(facts);
  }

  get userId() {
    return this.#facts.userId;
  }
  get username() {
    return this.#facts.username;
  }
  get displayName() {
    return this.#facts.displayName;
  }
  get assignmentId() {
    return this.#facts.assignmentId;
  }
  get role() {
    return this.#facts.role;
  }
  get unitId() {
    return this.#facts.unitId;
  }
  get unitName() {
    return this.#facts.unitName;
  }
  get unitForm() {
    return this.#facts.unitForm;
  }
}
