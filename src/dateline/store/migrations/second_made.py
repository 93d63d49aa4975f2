"""The statements that bring version 1 to version 2, as released; never edited."""

from __future__ import annotations

MAKE = (
    """CREATE TABLE reports_2 (number {serial}, id VARCHAR NOT NULL UNIQUE, text TEXT NOT NULL,
    published DATE NOT NULL, published_from VARCHAR NOT NULL, raw_sha256 VARCHAR NOT NULL, path TEXT, source TEXT,
    url TEXT, title TEXT, given_id TEXT, title_end INTEGER NOT NULL, text_offset INTEGER, added_at VARCHAR NOT NULL)""",
    """CREATE TABLE codings (number {serial}, report_id VARCHAR NOT NULL, judged INTEGER NOT NULL,
    origin VARCHAR NOT NULL, valid_from VARCHAR NOT NULL, valid_to VARCHAR, left_out TEXT NOT NULL,
    FOREIGN KEY(report_id) REFERENCES reports_2 (id))""",
    """CREATE TABLE events_2 (coding INTEGER NOT NULL, position INTEGER NOT NULL, id VARCHAR NOT NULL,
    role VARCHAR NOT NULL, action VARCHAR NOT NULL, factuality VARCHAR NOT NULL, about TEXT NOT NULL,
    part_of VARCHAR, score FLOAT NOT NULL, day_from DATE, day_to DATE, killed INTEGER, injured INTEGER,
    PRIMARY KEY (coding, position), FOREIGN KEY(coding) REFERENCES codings (number))""",
    """CREATE TABLE claims_2 (coding INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL,
    attribute VARCHAR NOT NULL, kind VARCHAR NOT NULL, value TEXT NOT NULL, term VARCHAR, attribution VARCHAR,
    according_to TEXT, detail TEXT, origin VARCHAR NOT NULL, score FLOAT NOT NULL, name TEXT, actor_id VARCHAR,
    country VARCHAR, lat FLOAT, lon FLOAT, day_from DATE, day_to DATE, harm VARCHAR, low INTEGER, high INTEGER,
    PRIMARY KEY (coding, event, position), FOREIGN KEY(coding, event) REFERENCES events_2 (coding, position))""",
    """CREATE TABLE evidence_2 (coding INTEGER NOT NULL, event INTEGER NOT NULL, claim INTEGER NOT NULL,
    says VARCHAR NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    quote TEXT NOT NULL, PRIMARY KEY (coding, event, claim, says, position),
    FOREIGN KEY(coding, event) REFERENCES events_2 (coding, position))""",
    """CREATE TABLE judgements (number {serial}, id VARCHAR NOT NULL UNIQUE, verdict VARCHAR NOT NULL,
    subjects TEXT NOT NULL, coder TEXT NOT NULL, at VARCHAR NOT NULL, attribute VARCHAR, value_kind VARCHAR,
    value TEXT, of_kind VARCHAR, of_value TEXT, evidence TEXT, note TEXT, adjudicates INTEGER NOT NULL,
    recorded_at VARCHAR NOT NULL)""",
    """CREATE TABLE judged (judgement INTEGER NOT NULL, subject VARCHAR NOT NULL, PRIMARY KEY (judgement, subject),
    FOREIGN KEY(judgement) REFERENCES judgements (number))""",
    """CREATE TABLE incidents (number {serial}, id VARCHAR NOT NULL, valid_from VARCHAR NOT NULL, valid_to VARCHAR,
    action VARCHAR, day_from DATE, day_to DATE, killed INTEGER, injured INTEGER, sources INTEGER NOT NULL,
    body TEXT NOT NULL)""",
    """CREATE TABLE incident_values (incident INTEGER NOT NULL, position INTEGER NOT NULL,
    attribute VARCHAR NOT NULL, name TEXT, actor_id VARCHAR, country VARCHAR, lat FLOAT, lon FLOAT,
    day_from DATE, day_to DATE, harm VARCHAR, low INTEGER, high INTEGER, PRIMARY KEY (incident, position),
    FOREIGN KEY(incident) REFERENCES incidents (number))""",
    """CREATE TABLE incident_members (incident INTEGER NOT NULL, kind VARCHAR NOT NULL, member VARCHAR NOT NULL,
    PRIMARY KEY (incident, kind, member), FOREIGN KEY(incident) REFERENCES incidents (number))""",
    """CREATE TABLE redirects (number {serial}, old VARCHAR NOT NULL, new VARCHAR NOT NULL,
    valid_from VARCHAR NOT NULL, valid_to VARCHAR)""",
    """CREATE TABLE links (first VARCHAR NOT NULL, second VARCHAR NOT NULL, score FLOAT NOT NULL,
    linked INTEGER NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (first, second))""",
    "CREATE TABLE kept (name VARCHAR NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE audit (number INTEGER NOT NULL PRIMARY KEY, at VARCHAR NOT NULL, deed VARCHAR NOT NULL,
    subject VARCHAR NOT NULL, digest VARCHAR NOT NULL, hash VARCHAR NOT NULL)""",
)
CLAIM = (
    "attribute, kind, value, term, attribution, according_to, detail, origin, score, name, actor_id, country, lat, "
    "lon, day_from, day_to, harm, low, high"
)
REPORT = "id, text, published, published_from, raw_sha256, path, source, url, title, given_id, title_end, text_offset"
FILL = (
    f"""INSERT INTO reports_2 ({REPORT}, added_at)
    SELECT {REPORT}, substr(coded_at, 1, 19) || '.000000+00:00' FROM reports ORDER BY published, id""",
    """INSERT INTO codings (report_id, judged, origin, valid_from, left_out)
    SELECT id, 0, coded_with, substr(coded_at, 1, 19) || '.000000+00:00', left_out FROM reports ORDER BY published, id""",
    """INSERT INTO events_2 (coding, position, id, role, action, factuality, about, part_of, score)
    SELECT k.number, e.position, e.id, e.role, e.action, e.factuality, e.about, e.part_of, e.score
    FROM events e JOIN codings k ON k.report_id = e.report_id""",
    f"""INSERT INTO claims_2 (coding, event, position, {CLAIM})
    SELECT k.number, e.position, c.position, {", ".join(f"c.{name}" for name in CLAIM.split(", "))}
    FROM claims c JOIN events e ON e.id = c.event_id JOIN codings k ON k.report_id = e.report_id""",
    """INSERT INTO evidence_2 (coding, event, claim, says, position, start, "end", quote)
    SELECT k.number, e.position, v.claim, v.says, v.position, v.start, v."end", v.quote
    FROM evidence v JOIN events e ON e.id = v.event_id JOIN codings k ON k.report_id = e.report_id""",
)
CHANGED = ("evidence", "claims", "events", "reports")
SWAP = (
    *(f"DROP TABLE {name}" for name in CHANGED),
    *(f"ALTER TABLE {name}_2 RENAME TO {name}" for name in reversed(CHANGED)),
)
INDEX = (
    "CREATE INDEX reports_by_day ON reports (published, id)",
    "CREATE UNIQUE INDEX codings_now ON codings (report_id, judged) WHERE valid_to IS NULL",
    "CREATE INDEX codings_by_report ON codings (report_id, valid_from)",
    "CREATE INDEX events_by_id ON events (id)",
    "CREATE INDEX events_by_day ON events (day_from)",
    "CREATE INDEX claims_by_country ON claims (country)",
    "CREATE INDEX claims_by_actor ON claims (actor_id)",
    "CREATE INDEX judged_by_subject ON judged (subject)",
    "CREATE UNIQUE INDEX incidents_now ON incidents (id) WHERE valid_to IS NULL",
    "CREATE INDEX incidents_by_id ON incidents (id, valid_from)",
    "CREATE INDEX incident_values_by_country ON incident_values (country)",
    "CREATE INDEX incident_values_by_actor ON incident_values (actor_id)",
    "CREATE INDEX incident_members_by_member ON incident_members (member)",
    "CREATE UNIQUE INDEX redirects_now ON redirects (old) WHERE valid_to IS NULL",
    "CREATE INDEX audit_by_subject ON audit (subject, deed, at)",
)
WORDS = {
    "sqlite": (
        """CREATE VIRTUAL TABLE report_words USING fts5
        (text, content='reports', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')""",
        "INSERT INTO report_words (report_words) VALUES ('rebuild')",
    ),
    "postgresql": (
        "CREATE TEXT SEARCH DICTIONARY dateline_stems (TEMPLATE = snowball, LANGUAGE = english)",
        "CREATE TEXT SEARCH CONFIGURATION dateline_words (COPY = english)",
        """ALTER TEXT SEARCH CONFIGURATION dateline_words ALTER MAPPING
        FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH dateline_stems""",
        "CREATE INDEX report_words ON reports USING gin (to_tsvector('dateline_words', left(text, 200000)))",
    ),
}  # fmt: skip
