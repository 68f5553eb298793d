import { Prisma } from '@/lib/generated/prisma/client';

/**
 * How far every place is from one commune, as CTEs for a query: `place(id, km, band)`. Kilometres in a straight line
 * where both lie on the map, else only whether they share the commune, the former district or the province.
 */
export const placesFrom = (communeId: number): Prisma.Sql => Prisma.sql`
  home AS MATERIALIZED (SELECT u.id, u.heir_id, u.province_id, u.lat, u.lon FROM unit u WHERE u.id = ${communeId}),
  own_district AS MATERIALIZED (SELECT DISTINCT p.parent_id FROM unit p JOIN unit d ON d.id = p.parent_id AND d.kind = 'DISTRICT', home h
    WHERE p.id = h.id OR p.heir_id = h.heir_id),
  of_district AS MATERIALIZED (SELECT DISTINCT p.heir_id FROM unit p WHERE p.parent_id IN (SELECT o.parent_id FROM own_district o)),
  place AS MATERIALIZED (SELECT u.id,
      CASE WHEN u.id = h.id OR u.heir_id = h.heir_id THEN 0
        ELSE round(111.2 * sqrt((u.lat - h.lat) ^ 2 + ((u.lon - h.lon) * cos(radians(h.lat))) ^ 2))::int END AS km,
      CASE WHEN u.id = h.id OR u.heir_id = h.heir_id THEN 0 WHEN u.heir_id IN (SELECT o.heir_id FROM of_district o) THEN 1
        WHEN u.province_id = h.province_id THEN 2 ELSE 3 END AS band
    FROM unit u, home h WHERE u.kind = 'COMMUNE')`;
