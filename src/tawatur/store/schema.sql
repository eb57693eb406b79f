-- A case of Tawatur, schema 2. Every record is canonical JSON under its id; digest = SHA-256 of what the row says.
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The evidence: original bytes (deflated, never altered) and the card that names them.
CREATE TABLE pages(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL, body BLOB NOT NULL, digest TEXT NOT NULL);

-- What was read under which rules, and what came of it.
CREATE TABLE reads(page TEXT PRIMARY KEY, under TEXT NOT NULL, outcome TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL, name TEXT NOT NULL, record BLOB NOT NULL,
  digest TEXT NOT NULL);
CREATE INDEX articles_page ON articles(page);
CREATE TABLE readings(article TEXT PRIMARY KEY, record BLOB NOT NULL, digest TEXT NOT NULL); -- deflated: a fifth of its size
CREATE TABLE issues(
  id TEXT NOT NULL, page TEXT NOT NULL, record BLOB NOT NULL, digest TEXT NOT NULL, PRIMARY KEY(id, page)) WITHOUT ROWID;

-- Judgements are only ever added; what was computed from them is replaced as a whole.
CREATE TABLE judgements(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL, digest TEXT NOT NULL);
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never erased'); END;
CREATE TRIGGER judgements_keep BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
CREATE TABLE computed(
  kind TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, record BLOB NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY(kind, seq));

-- Readings of undated articles, read again under the day that other articles give: computed, and told in place of the
-- first reading, which stays.
CREATE TABLE redated(article TEXT PRIMARY KEY, record BLOB NOT NULL, marks BLOB NOT NULL, digest TEXT NOT NULL);

-- The custody log: each entry carries the digest of the one before it.
CREATE TABLE log(seq INTEGER PRIMARY KEY, record BLOB NOT NULL, chain TEXT NOT NULL);

-- Where a record is, by its id (home = articles.seq; minus it if redated; 0 for the whole case); and the folded text for
-- the search (rowid = articles.seq). cut: words without clitics.
CREATE TABLE ids(id TEXT NOT NULL, kind TEXT NOT NULL, home INTEGER NOT NULL, PRIMARY KEY(id, home, kind)) WITHOUT ROWID;
CREATE INDEX ids_home ON ids(home);
CREATE VIRTUAL TABLE search USING fts5(title, body, cut, tokenize = "unicode61 remove_diacritics 0");
