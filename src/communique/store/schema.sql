-- The record on disk: one SQLite file, to be opened with Communiqué, Datasette, pandas or the sqlite3 shell.
--
-- Reports, events, pledges and articles are nested records. Each is kept whole, as JSON, in the column `record`
-- (communique/records.py says what stands in it); the columns beside it are read from it by SQLite, so they can be
-- filtered, sorted and indexed and can never disagree with it. A date is a first and a last day, both included.
--
-- Pages, what is read from them and what people decide are only ever added. Events and pledges are made from all reports
-- and decisions: the tables below "made by merging" can be emptied without loss. After pages have come in, or somebody
-- has decided something, only what this concerns is made anew.
--
-- A change to this file raises SCHEMA_VERSION in file.py.

-- What the file itself knows: `dirty` (what merging has not seen yet: 0 nothing, `pages` pages that came in, 1 that what
-- was there has changed), `program` (the version that wrote last), `merged_by` (the fingerprint of the program that made
-- the events).
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- The pages as read. One row for the same bytes from the same address, however many files hold them.
CREATE TABLE pages (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,           -- of the bytes
    length INTEGER NOT NULL,        -- of the bytes
    media TEXT NOT NULL,            -- text or html
    charset TEXT,                   -- what the carrier said the encoding is
    url TEXT,                       -- the address on the web, where the carrier told it
    published TEXT                  -- the date of publication, as the carrier gave it
) STRICT;

-- On which day (UTC) a page came in. Those that came in before schema 3 have no row.
CREATE TABLE page_days (
    page TEXT PRIMARY KEY REFERENCES pages (id),
    read_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER page_days_kept AFTER INSERT ON pages BEGIN
    INSERT INTO page_days VALUES (new.id, date('now'));
END;

-- Under which names a page has been seen: paths as given, or URLs.
CREATE TABLE page_uris (
    page TEXT NOT NULL REFERENCES pages (id),
    uri TEXT NOT NULL,
    PRIMARY KEY (page, uri)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_uris_by_uri ON page_uris (uri);

-- The evidence itself: the bytes of each page, compressed with zlib. `pages.sha256` verifies them.
CREATE TABLE page_bytes (
    page TEXT PRIMARY KEY REFERENCES pages (id),
    content BLOB NOT NULL
) STRICT;

-- What could not be read when it was last tried, and why. A row goes when the same uri reads well.
CREATE TABLE page_errors (
    id TEXT PRIMARY KEY,
    uri TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (uri, reason)
) STRICT;

-- The journalism in each page. `record` is the Article without its comments and what was left out.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    page TEXT NOT NULL UNIQUE REFERENCES pages (id),
    uri TEXT NOT NULL,              -- the smallest of the page's uris, so that the order of reading does not matter
    coded_by TEXT NOT NULL,         -- the fingerprint of the program that coded it
    record TEXT NOT NULL,
    outlet TEXT AS (json_extract(record, '$.outlet')),
    agency TEXT AS (json_extract(record, '$.agency')),
    title TEXT AS (json_extract(record, '$.title')),
    published_start TEXT AS (json_extract(record, '$.published.start')),
    published_end TEXT AS (json_extract(record, '$.published.end')),
    published_basis TEXT AS (CASE WHEN json_extract(record, '$.published.start') IS NOT NULL
        THEN coalesce(json_extract(record, '$.published.basis'), 'text') END),
    language TEXT AS (json_extract(record, '$.language')),
    text TEXT AS (json_extract(record, '$.text'))
) STRICT;

-- What readers wrote under an article: kept, never coded.
CREATE TABLE comments (
    article TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,      -- counting from 0 in the page
    author TEXT,
    posted TEXT,                    -- as printed
    text TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- What stands in the page and is not the article, and why it is not.
CREATE TABLE left_out (
    article TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,      -- counting from 0 in the page
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX left_out_by_reason ON left_out (reason);

-- The captions of an article's pictures, counting from 0.
CREATE VIEW captions AS
SELECT articles.id AS article, caption.key AS position, caption.value AS text
FROM articles, json_each(articles.record, '$.captions') AS caption;

-- What merging must know of an article to tell copies of one wire story (communique.merging.Source, as JSON).
CREATE TABLE sources (
    article TEXT PRIMARY KEY REFERENCES articles (id),
    record TEXT NOT NULL
) STRICT;

-- The articles with a note that they put right what an earlier version said.
CREATE INDEX sources_corrected ON sources (article) WHERE json_extract(record, '$.corrects');

-- One deed as one sentence of one article reports it (Report).
CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES articles (id),
    record TEXT NOT NULL,
    type TEXT AS (json_extract(record, '$.type')),
    status TEXT AS (json_extract(record, '$.status')),
    quote TEXT AS (json_extract(record, '$.quote')),
    field TEXT AS (json_extract(record, '$.field')),            -- text, title or caption:N
    quote_start INTEGER AS (json_extract(record, '$.start')),   -- offsets in that field, in characters
    quote_end INTEGER AS (json_extract(record, '$.end')),
    trigger_words TEXT AS (json_extract(record, '$.trigger')),
    date_start TEXT AS (json_extract(record, '$.date.start')),
    date_end TEXT AS (json_extract(record, '$.date.end')),
    place TEXT AS (json_extract(record, '$.place.name')),
    attributed_to TEXT AS (json_extract(record, '$.attributed_to')),
    background INTEGER AS (coalesce(json_extract(record, '$.background'), 0)),
    score REAL AS (coalesce(json_extract(record, '$.score'), 0.5)),
    coder TEXT AS (coalesce(json_extract(record, '$.coder'), 'offline'))
) STRICT;
CREATE INDEX reports_by_article ON reports (article);

-- What lists and counts read of an article, without its text, under its number. Triggers keep it in step.
CREATE TABLE articles_in_short (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    outlet TEXT,
    published_start TEXT,
    reports INTEGER NOT NULL        -- how many stand in it
) STRICT;
CREATE TRIGGER articles_in_short_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_in_short VALUES (new.number, new.id,
        json_extract(new.record, '$.outlet'), json_extract(new.record, '$.published.start'), 0);
END;
CREATE TRIGGER articles_in_short_removed AFTER DELETE ON articles BEGIN
    DELETE FROM articles_in_short WHERE number = old.number;
END;
INSERT INTO articles_in_short SELECT number, id, outlet, published_start,
    (SELECT count(*) FROM reports WHERE article = articles.id) FROM articles;

-- What counts of hits read of a report, under its number: who printed it, and in which year. Triggers keep it in step.
CREATE TABLE reports_in_short (
    number INTEGER PRIMARY KEY,
    outlet TEXT,
    year TEXT
) STRICT;
CREATE TRIGGER reports_in_short_added AFTER INSERT ON reports BEGIN
    INSERT INTO reports_in_short
        SELECT new.number, outlet, substr(published_start, 1, 4) FROM articles_in_short WHERE article = new.article;
    UPDATE articles_in_short SET reports = reports + 1 WHERE article = new.article;
END;
CREATE TRIGGER reports_in_short_removed AFTER DELETE ON reports BEGIN
    DELETE FROM reports_in_short WHERE number = old.number;
    UPDATE articles_in_short SET reports = reports - 1 WHERE article = old.article;
END;
INSERT INTO reports_in_short SELECT reports.number, outlet, substr(published_start, 1, 4)
    FROM reports JOIN articles_in_short USING (article);

-- Who acts and who is acted on in a report, with the words that name them.
CREATE VIEW report_parties AS
SELECT reports.id AS report, role.name AS role, party.key AS position,
    json_extract(party.value, '$.id') AS actor, json_extract(party.value, '$.name') AS name,
    json_extract(party.value, '$.text') AS text
FROM reports,
    (SELECT 'actor' AS name, '$.actors' AS path UNION ALL SELECT 'recipient', '$.recipients') AS role,
    json_each(reports.record, role.path) AS party;

-- Made by merging: what happened once, however many outlets report it (Event). What lists are narrowed and sorted by is
-- stored, so that an index can answer for it.
CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    type TEXT AS (json_extract(record, '$.type')) STORED,
    plover TEXT AS (json_extract(record, '$.plover')),
    mode TEXT AS (json_extract(record, '$.mode')),
    status TEXT AS (json_extract(record, '$.status')) STORED,
    date_start TEXT AS (json_extract(record, '$.date.start')) STORED,
    date_end TEXT AS (json_extract(record, '$.date.end')) STORED,
    place TEXT AS (json_extract(record, '$.place.name')),
    country TEXT AS (json_extract(record, '$.place.country')),
    sources INTEGER AS (json_extract(record, '$.sources')),     -- independent outlets
    confidence REAL AS (coalesce(json_extract(record, '$.confidence'), 0.5)) STORED,
    disputes INTEGER AS (coalesce(json_array_length(record, '$.disputed'), 0)) STORED  -- fields on which reports differ
) STRICT;
CREATE INDEX events_in_order ON events (date_start IS NULL, date_start, date_end, id, type, status);
CREATE INDEX events_newest_first ON events (date_end IS NULL, date_end DESC, date_start DESC, id, type, status);
CREATE INDEX events_in_doubt ON events (confidence, id, disputes);
CREATE INDEX events_disputed ON events (date_start IS NULL, date_start, date_end, id) WHERE disputes > 0;

-- Made by merging: the reports of each event, in order of publication, then of place in the page.
CREATE TABLE event_reports (
    event TEXT NOT NULL REFERENCES events (id),
    position INTEGER NOT NULL,
    report TEXT NOT NULL UNIQUE REFERENCES reports (id),
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

-- Made by merging: who takes part in each event. `role` is actor or recipient.
CREATE TABLE event_parties (
    event TEXT NOT NULL REFERENCES events (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL,            -- ISO 3166-1 alpha-3 code, short name of an organisation, or slug
    name TEXT NOT NULL,
    people TEXT NOT NULL,           -- the persons who acted, as a JSON list
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_parties_by_actor ON event_parties (actor, name);

-- Made by merging: each party of each event once, with what lists are narrowed and sorted by, so that they need not
-- read the events to be counted.
CREATE TABLE party_events (
    event TEXT NOT NULL REFERENCES events (id),
    actor TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    date_start TEXT,
    date_end TEXT,
    PRIMARY KEY (event, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_events_in_order
    ON party_events (actor, date_start IS NULL, date_start, date_end, event, type, status);

-- Made by merging: the same for each two parties of an event, `one` before `other` in the alphabet. `opposed` is 1
-- where one of them acts and the other is acted on.
CREATE TABLE pair_events (
    event TEXT NOT NULL REFERENCES events (id),
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    opposed INTEGER NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    date_start TEXT,
    date_end TEXT,
    PRIMARY KEY (event, one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_events_in_order
    ON pair_events (one, other, date_start IS NULL, date_start, date_end, event, type, status, opposed);

-- Made by merging: each outlet that reports an event once. `alone` is 1 where no other independent outlet does,
-- `disputed` where reports differ.
CREATE TABLE outlet_events (
    event TEXT NOT NULL REFERENCES events (id),
    outlet TEXT NOT NULL,           -- empty where it is unknown
    alone INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    PRIMARY KEY (event, outlet)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlet_events_by_outlet ON outlet_events (outlet, event, alone, disputed);

-- Made by merging: the reports that tell one deed before people decide on them share a `deed`; `event` is the one that
-- the report belongs to now, also where it is rejected. So a decision changes only what it concerns.
CREATE TABLE report_deeds (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    deed TEXT NOT NULL,             -- the smallest id of its reports
    event TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX report_deeds_by_deed ON report_deeds (deed);

-- Made by merging: what a reader of both sentences adds to the log-odds that two reports tell one deed, where the rest
-- left doubt. Kept so that pages that come in later have only their own sentences read; no more than that hangs on it.
CREATE TABLE read_pairs (
    one TEXT NOT NULL,              -- the ids of the reports, in alphabetical order
    other TEXT NOT NULL,
    odds REAL NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Made by merging: events that nobody reports any more, as all who told of them have put right what they said (Event).
-- They are in none of the tables above but the last, so that nothing counts them. What a person accepts stays an event.
CREATE TABLE withdrawn (
    id TEXT PRIMARY KEY,
    record TEXT NOT NULL
) STRICT;

-- Made by merging: the articles that a later version of the same page has put right, each with that version.
CREATE TABLE superseded (
    article TEXT PRIMARY KEY REFERENCES articles (id),
    by TEXT NOT NULL REFERENCES articles (id)
) STRICT, WITHOUT ROWID;

-- Made by merging: what each event is about that can be a step of a pledge (communique.pledges.Subject, as JSON), so that
-- a decision on one of them need not read the reports of all.
CREATE TABLE subjects (
    event TEXT PRIMARY KEY REFERENCES events (id),
    record TEXT NOT NULL
) STRICT;

-- Made by merging: commitments, and what became of them (Pledge).
CREATE TABLE pledges (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    type TEXT AS (json_extract(record, '$.type')),
    stage TEXT AS (json_extract(record, '$.stage')) STORED,
    promise TEXT AS (json_extract(record, '$.promise')),
    made_start TEXT AS (json_extract(record, '$.made.start')) STORED,
    made_end TEXT AS (json_extract(record, '$.made.end')) STORED,
    due_start TEXT AS (json_extract(record, '$.due.start')),
    due_end TEXT AS (json_extract(record, '$.due.end')) STORED,
    checkable TEXT AS (CASE json_type(record, '$.checkable') WHEN 'true' THEN 'yes'
        ELSE json_extract(record, '$.checkable') END)           -- yes, or the reason why not
) STRICT;
CREATE INDEX pledges_in_order ON pledges (made_start IS NULL, made_start, made_end, id, stage);
CREATE INDEX pledges_by_stage ON pledges (stage, made_start IS NULL, made_start, made_end, id);
CREATE INDEX pledges_by_due ON pledges (due_end, stage);

-- Made by merging: who promised (`by`) and to whom (`to`).
CREATE TABLE pledge_parties (
    pledge TEXT NOT NULL REFERENCES pledges (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (pledge, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX pledge_parties_by_actor ON pledge_parties (actor, name);

-- Made by merging: the life of each pledge, oldest first.
CREATE TABLE pledge_steps (
    pledge TEXT NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL,
    event TEXT NOT NULL,
    step TEXT NOT NULL,             -- made, reaffirmed, specified, raised, delayed, begun, delivered, reduced, withdrawn
    date_start TEXT,
    date_end TEXT,
    PRIMARY KEY (pledge, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX pledge_steps_by_event ON pledge_steps (event, step);

-- The ledger: what people have decided on the record (Decision), kept for good. The same stands, one decision a line,
-- in a file beside this one, STORE.decisions.jsonl; a build takes up what either has and the other lacks.
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    verb TEXT AS (json_extract(record, '$.verb')),  -- accept, reject, correct, merge, split, link, unlink, retract, credit, undo
    who TEXT AS (json_extract(record, '$.who')),
    decided TEXT AS (json_extract(record, '$.when')),       -- in UTC
    why TEXT AS (coalesce(json_extract(record, '$.why'), ''))
) STRICT;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are undone by further decisions, never deleted');
END;
CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are undone by further decisions, never changed');
END;

-- Made by merging: what became of each decision. `effect` is holds, undone, overruled (by a later one) or fits nothing
-- (what it is about is not in the record any more); `event` is the event it is about now, also where it is rejected.
CREATE TABLE decision_effects (
    decision TEXT PRIMARY KEY REFERENCES decisions (id),
    effect TEXT NOT NULL,
    event TEXT
) STRICT, WITHOUT ROWID;

-- What happened, in order, for reading: one row an event, with its parties and the sentence it stands on.
CREATE VIEW timeline AS
SELECT events.date_start, events.date_end, events.status, events.type,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM event_parties
        WHERE event = events.id AND role = 'actor' ORDER BY position)) AS actors,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM event_parties
        WHERE event = events.id AND role = 'recipient' ORDER BY position)) AS recipients,
    reports.quote, articles.outlet, articles.uri, events.sources, events.confidence, events.id AS event
FROM events
    JOIN event_reports ON event_reports.event = events.id AND event_reports.position = 0
    JOIN reports ON reports.id = event_reports.report
    JOIN articles ON articles.id = reports.article
ORDER BY events.date_start IS NULL, events.date_start, events.date_end, events.id;

-- Full text of quotes and titles. They hold no text of their own; the triggers keep them in step.
CREATE VIRTUAL TABLE reports_fts USING fts5 (
    quote, content = 'reports', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_fts_added AFTER INSERT ON reports BEGIN
    INSERT INTO reports_fts (rowid, quote) VALUES (new.number, json_extract(new.record, '$.quote'));
END;
CREATE TRIGGER reports_fts_removed AFTER DELETE ON reports BEGIN
    INSERT INTO reports_fts (reports_fts, rowid, quote)
    VALUES ('delete', old.number, json_extract(old.record, '$.quote'));
END;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, content = 'articles', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_fts_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title) VALUES (new.number, json_extract(new.record, '$.title'));
END;
CREATE TRIGGER articles_fts_removed AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title)
    VALUES ('delete', old.number, json_extract(old.record, '$.title'));
END;
