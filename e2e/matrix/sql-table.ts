// What the hand-written tables of the database are made of.
import { row } from './notation';

export const everyone = row('P,C,O,H,S,M,B,V,A,Q ++++++');
export const nobody = row('P,C,O,H,S,M,B,V,A,Q ------');
export const noGrant = row('P,C,O,H,S,M,B,V,A,Q nnnnnn');

/** Who reaches a row by which verb; hardly anything is ever deleted. */
export const table = (
  SELECT: ReturnType<typeof row>,
  INSERT: ReturnType<typeof row>,
  UPDATE: ReturnType<typeof row>,
  DELETE: ReturnType<typeof row> = noGrant,
) => ({ SELECT, INSERT, UPDATE, DELETE });
