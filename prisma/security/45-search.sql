-- Search by name. Policies keep an index from being used for words (their operators could leak), so this runs with the
-- owner's rights and asks the scope itself. Over a wide area the words come first, in a commune its people do.

-- asked: words as to_tsquery reads them ('van:* & hung:*'); at most so many, the first in the order of given names.
CREATE OR REPLACE FUNCTION app.people_named(asked text, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE scope int[] := CASE WHEN app.sees_people() THEN app.scope_communes() ELSE '{}' END; words tsquery := to_tsquery('simple', asked); found uuid[];
  whole_words text[] := ARRAY(SELECT '% ' || w || ' %' FROM regexp_split_to_table(replace(asked, ':*', ''), ' & ') w);
BEGIN
  IF cardinality(scope) <= 50 THEN
    SELECT array_agg(id) INTO found FROM (SELECT p.id FROM person p
      WHERE p.commune_id = ANY (scope) AND to_tsvector('simple', p.search_key) @@ words ORDER BY p.sort_key, p.id LIMIT most) f;
  ELSE
    -- The last word is most often the given name, and an index holds people by it in the order they are shown: whoever fits is
    -- found at the front of it, and the page is full long before the word is at its end. Written so that no index of words is taken.
    SELECT array_agg(id) INTO found FROM (SELECT p.id FROM person p
      WHERE reverse(split_part(reverse(p.search_key), ' ', 1)) = substring(asked FROM '([^ &:*]+)[:*]*$') AND p.commune_id = ANY (scope)
        AND ' ' || p.search_key || ' ' LIKE ALL (whole_words)
      ORDER BY p.sort_key, p.id LIMIT most) f;
    IF cardinality(found) = most THEN RETURN found; END IF;
    -- A name that fits more people than are shown when it is taken as it stands: words that only begin so, which cost five times
    -- as much to look up, would show nobody else.
    SELECT array_agg(id) INTO found FROM (SELECT p.id FROM person p
      WHERE p.commune_id IN (SELECT unnest(scope)) AND to_tsvector('simple', p.search_key) @@ to_tsquery('simple', replace(asked, ':*', ''))
      ORDER BY p.sort_key, p.id LIMIT most) f;
    IF coalesce(cardinality(found), 0) < most THEN
      SELECT array_agg(id) INTO found FROM (SELECT p.id FROM person p
        WHERE p.commune_id IN (SELECT unnest(scope)) AND to_tsvector('simple', p.search_key) @@ words ORDER BY p.sort_key, p.id LIMIT most) f;
    END IF;
  END IF;
  RETURN coalesce(found, '{}');
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.people_named(text, int) TO ancu_app;
