// Two provinces of the matrix's own, so that no other test and no figure of the demo is touched: communes X and Y under
// one area, T elsewhere in the same province, Z and W in the other; an account for every seat on both sides.
import { createSealer, type Sealer } from '../../lib/seal';
import type { Owner } from './database';
import { type Relation, type Seat, seatNames, seats, strangers } from './notation';

const validFrom = '2025-07-01';

export interface Unit {
  id: number;
  kind: string;
  name: string;
  form: string;
  code: string;
}

export interface Account {
  seat: Seat;
  isStranger: boolean;
  userId: string;
  username: string;
  displayName: string;
  assignmentId: string;
  role: string;
  unit: Unit;
}

export interface Units {
  provinceA: Unit;
  provinceB: Unit;
  X: Unit;
  Y: Unit;
  T: Unit;
  Z: Unit;
  /** Where nobody of the seats sits: the other side of what crosses communes, in the one and the other province. */
  U: Unit;
  W: Unit;
  area: Unit;
  bank: Unit;
  areaX: Unit;
  areaY: Unit;
  areaT: Unit;
  areaZ: Unit;
}

export interface World {
  owner: Owner;
  sealer: Sealer;
  units: Units;
  accounts: readonly Account[];
  /** A short text that no other world has: several may live in one database. */
  mark: string;
  /** A running number for names, identity numbers and canaries. */
  next: () => number;
}

async function addUnits(owner: Owner, mark: string): Promise<Units> {
  const unit = async (kind: string, letter: string, form: string, parent: Unit | null): Promise<Unit> => {
    const code = `MT${mark}${letter}`;
    const values = {
      kind,
      code,
      name: `Ma Trận ${mark} ${letter}`,
      form,
      parent_id: parent?.id ?? null,
      valid_from: validFrom,
    };
    const { id } = await owner.add('unit', values);
    return { id: Number(id), kind, name: values.name, form, code };
  };
  const provinceA = await unit('PROVINCE', 'A', 'tỉnh', null);
  const provinceB = await unit('PROVINCE', 'B', 'tỉnh', null);
  const X = await unit('COMMUNE', 'X', 'xã', provinceA);
  const Y = await unit('COMMUNE', 'Y', 'xã', provinceA);
  const T = await unit('COMMUNE', 'T', 'xã', provinceA);
  const Z = await unit('COMMUNE', 'Z', 'xã', provinceB);
  const U = await unit('COMMUNE', 'U', 'xã', provinceA);
  const W = await unit('COMMUNE', 'W', 'xã', provinceB);
  const area = await unit('AREA', 'KV', 'khu vực', provinceA);
  const bank = await unit('BANK_OFFICE', 'NH', 'Phòng giao dịch', provinceA);
  const areaX = await unit('AREA', 'KX', 'khu vực', X);
  const areaY = await unit('AREA', 'KY', 'khu vực', Y);
  const areaT = await unit('AREA', 'KT', 'khu vực', provinceA);
  const areaZ = await unit('AREA', 'KZ', 'khu vực', provinceB);
  const covers = [
    [area, X],
    [area, Y],
    [bank, X],
    [bank, Y],
    [areaX, X],
    [areaY, Y],
    [areaT, T],
    [areaZ, Z],
  ] as const;
  for (const [covering, commune] of covers)
    await owner.add('unit_coverage', { unit_id: covering.id, commune_id: commune.id });
  await owner.rows('BEGIN');
  await owner.rows(`SELECT pg_advisory_xact_lock(hashtext('ancu.unit'))`);
  await owner.rows('SELECT app.refresh_unit_coverage()');
  await owner.rows('COMMIT');
  return { provinceA, provinceB, X, Y, T, Z, U, W, area, bank, areaX, areaY, areaT, areaZ };
}

function placeOf(seat: Seat, isStranger: boolean, u: Units): Unit {
  const words = seats[seat];
  if (words.endsWith('of the province')) return isStranger ? u.provinceB : u.provinceA;
  if (words.endsWith('of the area')) return u.area;
  if (words.endsWith('of the transaction office')) return u.bank;
  return isStranger ? u.Z : u.X;
}

/** An account with one running role; the password is the demo's, by a copy of its hash. */
export async function addAccount(
  world: Pick<World, 'owner' | 'mark' | 'next'>,
  role: string,
  unit: Unit,
  name: string,
) {
  const { owner, mark } = world;
  const userId = crypto.randomUUID();
  const username = `mt${mark}.${world.next()}.${name}`.toLowerCase();
  const displayName = `Người Thử ${name}`;
  await owner.add('app_user', { id: userId, username, display_name: displayName });
  await owner.rows(
    `INSERT INTO credential (user_id, password_hash, must_change)
     SELECT $1, c.password_hash, false FROM credential c JOIN app_user u ON u.id = c.user_id WHERE u.username = 'quantri'`,
    [userId],
  );
  const assignmentId = crypto.randomUUID();
  await owner.add('assignment', { id: assignmentId, user_id: userId, role, unit_id: unit.id, valid_from: validFrom });
  return { userId, username, displayName, assignmentId, role, unit };
}

export async function makeWorld(owner: Owner, appKey: string): Promise<World> {
  const mark = crypto.randomUUID().slice(0, 5);
  let count = Math.floor(Math.random() * 9_000_000);
  const world = { owner, mark, next: () => ++count, sealer: createSealer(appKey) };
  const units = await addUnits(owner, mark);
  const accounts: Account[] = [];
  for (const [seat, isStranger] of [
    ...seatNames.map((s) => [s, false] as const),
    ...strangers.map((s) => [s, true] as const),
  ]) {
    const role = seats[seat].split(' ')[0] ?? '';
    const account = await addAccount(
      world,
      role,
      placeOf(seat, isStranger, units),
      `${isStranger ? 'la' : 'day'}.${seat}`,
    );
    accounts.push({ ...account, seat, isStranger });
  }
  return { ...world, units, accounts };
}

/** Where a person of that relation lives, as seen from commune X. */
export function communeOf({ X, Y, T, Z }: Units, relation: Relation): Unit {
  return { own: X, sibling: Y, above: T, outside: Z, away: Z, in: X }[relation];
}

/** Where a person of that commune may be handed over to inside the province. */
export function neighbourOf({ Y, T, Z, W }: Units, from: Unit): Unit {
  return from.id === Z.id ? W : from.id === T.id ? Y : T;
}

/** From where somebody is on the way to the commune of that relation; the movers come from, and go to, the other province. */
export function senderTo({ X, Y, T, Z, W }: Units, relation: Relation): Unit {
  return { own: T, sibling: T, above: Y, outside: W, away: X, in: Z }[relation];
}

/** The unit that a question about units means; units do not move, so the movers have none. */
export function unitOf(units: Units, relation: Relation): Unit {
  return { own: units.X, sibling: units.Y, above: units.provinceA, outside: units.Z, away: units.Z, in: units.X }[
    relation
  ];
}

/** The area whose coverage a question means. */
export function areaOf(units: Units, relation: Relation): Unit {
  return {
    own: units.areaX,
    sibling: units.areaY,
    above: units.areaT,
    outside: units.areaZ,
    away: units.areaZ,
    in: units.areaX,
  }[relation];
}
