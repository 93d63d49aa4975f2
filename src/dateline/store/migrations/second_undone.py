"""The statements that bring version 2 back to version 1, as released; never edited."""

from __future__ import annotations

from dateline.store.migrations.second_made import CHANGED, CLAIM, REPORT

OLD = (
    """CREATE TABLE reports_1 (id VARCHAR NOT NULL PRIMARY KEY, text TEXT NOT NULL, published DATE NOT NULL,
    published_from VARCHAR NOT NULL, raw_sha256 VARCHAR NOT NULL, path TEXT, source TEXT, url TEXT, title TEXT,
    given_id TEXT, title_end INTEGER NOT NULL, text_offset INTEGER, coded_with VARCHAR NOT NULL,
    coded_at VARCHAR NOT NULL, left_out TEXT NOT NULL)""",
    """CREATE TABLE events_1 (id VARCHAR NOT NULL PRIMARY KEY, report_id VARCHAR NOT NULL, position INTEGER NOT NULL,
    role VARCHAR NOT NULL, action VARCHAR NOT NULL, factuality VARCHAR NOT NULL, about TEXT NOT NULL,
    part_of VARCHAR, score FLOAT NOT NULL, FOREIGN KEY(report_id) REFERENCES reports_1 (id) ON DELETE CASCADE)""",
    """CREATE TABLE claims_1 (event_id VARCHAR NOT NULL, position INTEGER NOT NULL, attribute VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, value TEXT NOT NULL, term VARCHAR, attribution VARCHAR, according_to TEXT, detail TEXT,
    origin VARCHAR NOT NULL, score FLOAT NOT NULL, name TEXT, actor_id VARCHAR, country VARCHAR, lat FLOAT, lon FLOAT,
    day_from DATE, day_to DATE, harm VARCHAR, low INTEGER, high INTEGER, PRIMARY KEY (event_id, position),
    FOREIGN KEY(event_id) REFERENCES events_1 (id) ON DELETE CASCADE)""",
    """CREATE TABLE evidence_1 (event_id VARCHAR NOT NULL, claim INTEGER NOT NULL, says VARCHAR NOT NULL,
    position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
    PRIMARY KEY (event_id, claim, says, position),
    FOREIGN KEY(event_id) REFERENCES events_1 (id) ON DELETE CASCADE)""",
)
_NOW = "JOIN codings k ON k.number = {}.coding AND k.valid_to IS NULL"
_EVENT = "JOIN events e ON e.coding = {0}.coding AND e.position = {0}.event"
BACK = (
    f"""INSERT INTO reports_1 ({REPORT}, coded_with, coded_at, left_out)
    SELECT {", ".join(f"r.{name}" for name in REPORT.split(", "))}, k.origin,
    substr(k.valid_from, 1, 19) || '+00:00', k.left_out
    FROM reports r JOIN codings k ON k.report_id = r.id AND k.valid_to IS NULL""",
    f"""INSERT INTO events_1 (id, report_id, position, role, action, factuality, about, part_of, score)
    SELECT e.id, k.report_id, e.position, e.role, e.action, e.factuality, e.about, e.part_of, e.score
    FROM events e {_NOW.format("e")}""",
    f"""INSERT INTO claims_1 (event_id, position, {CLAIM})
    SELECT e.id, c.position, {", ".join(f"c.{name}" for name in CLAIM.split(", "))}
    FROM claims c {_EVENT.format("c")} {_NOW.format("c")}""",
    f"""INSERT INTO evidence_1 (event_id, claim, says, position, start, "end", quote)
    SELECT e.id, v.claim, v.says, v.position, v.start, v."end", v.quote
    FROM evidence v {_EVENT.format("v")} {_NOW.format("v")}""",
)
_NEW = (
    *("audit", "kept", "links", "redirects", "incident_members", "incident_values", "incidents", "judged"),
    *("judgements", "evidence", "claims", "events", "codings", "reports"),
)
UNSWAP = (
    *(f"DROP TABLE {name}" for name in _NEW),
    *(f"ALTER TABLE {name}_1 RENAME TO {name}" for name in reversed(CHANGED)),
    "CREATE INDEX reports_by_day ON reports (published, id)",
    "CREATE INDEX events_by_report ON events (report_id, position)",
    "CREATE INDEX claims_by_country ON claims (country)",
    "CREATE INDEX claims_by_actor ON claims (actor_id)",
    "CREATE INDEX claims_by_day ON claims (day_from)",
)
UNWORDS = {
    "sqlite": ("DROP TABLE report_words",),
    "postgresql": (
        "DROP INDEX report_words",
        "DROP TEXT SEARCH CONFIGURATION dateline_words",
        "DROP TEXT SEARCH DICTIONARY dateline_stems",
    ),
}
