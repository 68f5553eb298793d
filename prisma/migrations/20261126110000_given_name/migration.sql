-- People by the last word of their name (tên), in the order lists show them: a common name is found without reading all who bear it.
CREATE INDEX person_given_name ON person (reverse(split_part(reverse(search_key), ' ', 1)), sort_key, id) INCLUDE (commune_id, search_key);
