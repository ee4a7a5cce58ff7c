extension Migration {
    /// The first schema.
    ///
    /// Dates are days since 1970-01-01, months `year × 12 + month − 1`, amounts minor units. What a
    /// posting does not have is 0 where it is part of a cell's key (`plan_basis`, `plan_month`,
    /// `item_class`), so that equal cells are equal rows, and NULL elsewhere.
    static let schema1 = Migration(
        version: 1,
        sql: [recordTables, keyTables, journalTables, balanceTables, protections]
            .joined(separator: "\n"))

    private static let recordTables =
        [
            "chart_version", "document", "reported_figure", "cross_check", "acquisition_record",
        ].map { table in
            """
            CREATE TABLE \(table) (
                -- The place among all records of all kinds: 1, 2, 3 … without gaps.
                record INTEGER PRIMARY KEY CHECK (record > 0),
                -- The number of entries there were when it was recorded: its place in the chain.
                after_entry INTEGER NOT NULL CHECK (after_entry >= 0),
                code TEXT NOT NULL UNIQUE,
                body TEXT NOT NULL CHECK (body <> ''),
                hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT;
            """
        }.joined(separator: "\n") + """

            CREATE VIEW record AS
                SELECT record, after_entry, 'chart' AS kind, code, body, hash FROM chart_version
                UNION ALL
                SELECT record, after_entry, 'document', code, body, hash FROM document
                UNION ALL
                SELECT record, after_entry, 'figure', code, body, hash FROM reported_figure
                UNION ALL
                SELECT record, after_entry, 'check', code, body, hash FROM cross_check
                UNION ALL
                SELECT record, after_entry, 'acquisition', code, body, hash
                FROM acquisition_record;
            """

    private static let keyTables = """
        CREATE TABLE budget_key (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            organisation TEXT NOT NULL,
            year INTEGER NOT NULL,
            line TEXT NOT NULL,
            source TEXT NOT NULL,
            branch TEXT,
            programme TEXT
        ) STRICT;
        CREATE UNIQUE INDEX budget_key_identity ON budget_key
            (organisation, year, line, source, ifnull(programme, x''), ifnull(branch, x''));
        CREATE TABLE item_class (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            language TEXT,
            kind TEXT,
            content TEXT,
            audience TEXT
        ) STRICT;
        CREATE UNIQUE INDEX item_class_identity ON item_class
            (ifnull(language, x''), ifnull(kind, x''), ifnull(content, x''),
             ifnull(audience, x''));
        """

    private static let journalTables = """
        CREATE TABLE entry (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            kind TEXT NOT NULL,
            document_date INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document (record),
            narrative TEXT NOT NULL,
            reverses INTEGER REFERENCES entry (number) CHECK (reverses < number),
            figures TEXT NOT NULL CHECK (figures <> ''),
            idempotency_key TEXT UNIQUE,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
        ) STRICT;
        CREATE INDEX entry_document_date ON entry (document_date);
        -- Few entries reverse another: the others have no place in the index.
        CREATE UNIQUE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;
        -- What stands behind statements of reported figures, found in a journal of millions.
        CREATE INDEX entry_on_figures ON entry (number) WHERE figures <> '[]';
        CREATE TABLE posting (
            entry INTEGER NOT NULL REFERENCES entry (number),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            budget_key INTEGER NOT NULL REFERENCES budget_key (id),
            stage INTEGER NOT NULL CHECK (stage > 0),
            plan_basis INTEGER NOT NULL CHECK (plan_basis >= 0),
            plan_month INTEGER NOT NULL CHECK (plan_month BETWEEN 0 AND 12),
            item_class INTEGER NOT NULL CHECK (item_class >= 0),
            copies INTEGER,
            titles INTEGER,
            is_priced INTEGER CHECK (is_priced IN (0, 1)),
            commitment TEXT,
            minor_units INTEGER NOT NULL,
            PRIMARY KEY (entry, ordinal),
            CHECK (plan_basis > 0 OR plan_month = 0),
            CHECK ((item_class > 0) = (copies IS NOT NULL)),
            CHECK ((item_class > 0) = (is_priced IS NOT NULL)),
            CHECK (item_class > 0 OR titles IS NULL)
        ) STRICT, WITHOUT ROWID;
        """

    private static let balanceTables = """
        CREATE TABLE cell (
            budget_key INTEGER NOT NULL REFERENCES budget_key (id),
            stage INTEGER NOT NULL,
            plan_basis INTEGER NOT NULL,
            plan_month INTEGER NOT NULL,
            item_class INTEGER NOT NULL,
            month INTEGER NOT NULL,
            minor_units INTEGER NOT NULL,
            copies INTEGER NOT NULL,
            titles INTEGER NOT NULL,
            copies_without_titles INTEGER NOT NULL,
            copies_without_price INTEGER NOT NULL,
            PRIMARY KEY (budget_key, stage, plan_basis, plan_month, item_class, month)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE open_commitment (
            commitment TEXT NOT NULL,
            budget_key INTEGER NOT NULL REFERENCES budget_key (id),
            held INTEGER NOT NULL,
            PRIMARY KEY (commitment, budget_key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE journal_month (
            month INTEGER PRIMARY KEY,
            entries INTEGER NOT NULL,
            postings INTEGER NOT NULL
        ) STRICT;
        -- What `cell` and `journal_month` come to together: see `BalanceSeal`.
        CREATE TABLE balance_seal (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            value INTEGER NOT NULL
        ) STRICT;
        INSERT INTO balance_seal VALUES (1, 0);
        """

    /// What is recorded stays. REPLACE deletes without asking the delete trigger on connections that
    /// leave `recursive_triggers` off, so an insert refuses a row that is there by itself.
    private static let protections: String = {
        let record = """
            SELECT 1 FROM record WHERE record >= NEW.record
            UNION ALL SELECT 1 FROM {table} WHERE code = NEW.code
            """
        let taken = [
            "chart_version": record, "document": record, "reported_figure": record,
            "cross_check": record, "acquisition_record": record,
            "budget_key": """
            SELECT 1 FROM budget_key WHERE id >= NEW.id
            UNION ALL SELECT 1 FROM budget_key
                WHERE organisation = NEW.organisation AND year = NEW.year AND line = NEW.line
                    AND source = NEW.source AND branch IS NEW.branch
                    AND programme IS NEW.programme
            """,
            "item_class": """
            SELECT 1 FROM item_class WHERE id >= NEW.id
            UNION ALL SELECT 1 FROM item_class
                WHERE language IS NEW.language AND kind IS NEW.kind
                    AND content IS NEW.content AND audience IS NEW.audience
            """,
            "entry": """
            SELECT 1 FROM entry WHERE number >= NEW.number
            UNION ALL SELECT 1 FROM entry WHERE idempotency_key = NEW.idempotency_key
            UNION ALL SELECT 1 FROM entry WHERE reverses = NEW.reverses
            """,
            "posting": """
            SELECT 1 FROM posting WHERE (entry, ordinal) >= (NEW.entry, NEW.ordinal)
            """,
        ]
        return taken.sorted { $0.key < $1.key }.map { table, rows in
            """
            CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table): nothing recorded is changed'); END;
            CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table): nothing recorded is deleted'); END;
            CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
                WHEN EXISTS (\(rows.replacing("{table}", with: table)))
                BEGIN SELECT RAISE(ABORT, '\(table): nothing recorded is replaced'); END;
            """
        }.joined(separator: "\n")
    }()
}
