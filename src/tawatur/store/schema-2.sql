-- What schema 2 adds to schema 1. Results that later runs need not work out again (they can be lost at any time), each
-- under the rules that made it; and ids that happenings had in an earlier record of this case.
CREATE TABLE kept(
  kind TEXT NOT NULL, key TEXT NOT NULL, under TEXT NOT NULL, record BLOB NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY(kind, key));
CREATE TABLE aliases(old TEXT PRIMARY KEY, event TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
