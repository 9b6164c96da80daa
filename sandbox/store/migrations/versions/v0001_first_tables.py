"""First tables of the store."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GENESIS = "0" * 64


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("login", name=op.f("pk_account")),
    )
    op.create_table(
        "chain_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain_head")),
    )
    op.create_table(
        "credential",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("candidate", name=op.f("pk_credential")),
    )
    op.create_table(
        "event",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("op_id", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("sitting", sa.String(length=40), nullable=True),
        sa.Column("candidate", sa.String(length=40), nullable=True),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("prev", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event")),
        sa.UniqueConstraint("op_id", name=op.f("uq_event_op_id")),
    )
    op.create_index("ix_event_sitting_seq", "event", ["sitting", "seq"], unique=False)
    op.create_table(
        "heartbeat",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("boot_id", sa.String(length=80), nullable=False),
        sa.Column("ticks_ms", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heartbeat")),
    )
    op.create_table(
        "identity_check",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("candidate", name=op.f("pk_identity_check")),
    )
    op.create_table(
        "sitting",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("subject_code", sa.String(length=80), nullable=False),
        sa.Column("subject_title", sa.Text(), nullable=False),
        sa.Column("subject_digest", sa.String(length=80), nullable=False),
        sa.Column("face", sa.String(length=20), nullable=False),
        sa.Column("exam_session", sa.Text(), nullable=False),
        sa.Column("center", sa.Text(), nullable=False),
        sa.Column("panel", sa.Text(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("base_ms", sa.BigInteger(), nullable=False),
        sa.Column("examiner", sa.String(length=80), nullable=False),
        sa.Column("examiner_name", sa.Text(), nullable=False),
        sa.Column("grid_json", sa.Text(), nullable=False),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
    )
    op.create_table(
        "throttle",
        sa.Column("subject", sa.String(length=160), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("boot_id", sa.String(length=80), nullable=False),
        sa.Column("until_ticks_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_throttle")),
    )
    op.create_table(
        "candidate",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("sitting", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("panel", sa.Text(), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("fraud_suspicion", sa.Boolean(), nullable=False),
        sa.Column("fraud_reason", sa.Text(), nullable=False),
        sa.Column("side_reason", sa.Text(), nullable=False),
        sa.Column("notice_read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("identity_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("suspension_reason", sa.String(length=20), nullable=True),
        sa.Column("finished_by", sa.String(length=20), nullable=True),
        sa.Column("run_boot", sa.String(length=80), nullable=True),
        sa.Column("run_origin_ms", sa.BigInteger(), nullable=True),
        sa.Column("run_stopped_ms", sa.BigInteger(), nullable=True),
        sa.Column("page_path", sa.Text(), nullable=False),
        sa.Column("page_title", sa.Text(), nullable=False),
        sa.Column("page_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["sitting"], ["sitting.id"], name=op.f("fk_candidate_sitting_sitting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_number"), "candidate", ["number"], unique=False)
    op.create_index(op.f("ix_candidate_sitting"), "candidate", ["sitting"], unique=False)
    op.create_table(
        "incident",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sitting", sa.String(length=40), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("credited_ms", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["sitting"], ["sitting.id"], name=op.f("fk_incident_sitting_sitting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_sitting"), "incident", ["sitting"], unique=False)
    op.create_table(
        "activity",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("site", sa.String(length=80), nullable=False),
        sa.Column("site_seq", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.String(length=40), nullable=False),
        sa.Column("elapsed_ms", sa.BigInteger(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("verb", sa.String(length=60), nullable=False),
        sa.Column("entity", sa.String(length=80), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_activity_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_activity")),
    )
    op.create_index(
        "ix_activity_candidate_site_seq",
        "activity",
        ["candidate", "site", "site_seq"],
        unique=False,
    )
    op.create_table(
        "answer",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("task", sa.String(length=120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_answer_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", "task", name=op.f("pk_answer")),
    )
    op.create_table(
        "grid_cell",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("row", sa.String(length=120), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=True),
        sa.Column("level_version", sa.Integer(), nullable=False),
        sa.Column("level_seq", sa.BigInteger(), nullable=True),
        sa.Column("level_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("communicable", sa.Boolean(), nullable=False),
        sa.Column("comment_version", sa.Integer(), nullable=False),
        sa.Column("comment_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_grid_cell_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", "row", name=op.f("pk_grid_cell")),
    )
    op.create_table(
        "incident_candidate",
        sa.Column("incident", sa.BigInteger(), nullable=False),
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_incident_candidate_candidate_candidate")
        ),
        sa.ForeignKeyConstraint(
            ["incident"], ["incident.id"], name=op.f("fk_incident_candidate_incident_incident")
        ),
        sa.PrimaryKeyConstraint("incident", "candidate", name=op.f("pk_incident_candidate")),
    )
    op.create_table(
        "ledger_entry",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("ms", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_ledger_entry_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", "seq", "kind", name=op.f("pk_ledger_entry")),
    )
    op.create_table(
        "observation",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("row", sa.String(length=120), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("moment_seq", sa.BigInteger(), nullable=True),
        sa.Column("elapsed_ms", sa.BigInteger(), nullable=True),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_observation_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    op.create_index(op.f("ix_observation_candidate"), "observation", ["candidate"], unique=False)
    op.create_table(
        "seat_session",
        sa.Column("session_digest", sa.String(length=64), nullable=False),
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("robot", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_seat_session_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("session_digest", name=op.f("pk_seat_session")),
    )
    op.create_index(op.f("ix_seat_session_candidate"), "seat_session", ["candidate"], unique=False)
    op.create_table(
        "sheet",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("mark_hundredths", sa.Integer(), nullable=True),
        sa.Column("mark_version", sa.Integer(), nullable=False),
        sa.Column("overall_comment", sa.Text(), nullable=False),
        sa.Column("overall_comment_version", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_by", sa.String(length=80), nullable=False),
        sa.Column("sheet_digest", sa.String(length=64), nullable=False),
        sa.Column("unlock_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_sheet_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", name=op.f("pk_sheet")),
    )
    op.create_table(
        "site",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("site", sa.String(length=80), nullable=False),
        sa.Column("host", sa.String(length=120), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("golden_digest", sa.String(length=80), nullable=False),
        sa.Column("journal_seq", sa.BigInteger(), nullable=False),
        sa.Column("snapshot_digest", sa.String(length=80), nullable=False),
        sa.Column("snapshot_final", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_site_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", name=op.f("pk_site")),
    )
    op.create_table(
        "verdict",
        sa.Column("candidate", sa.String(length=40), nullable=False),
        sa.Column("check_id", sa.String(length=120), nullable=False),
        sa.Column("task", sa.String(length=120), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("observed", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("snapshot_digest", sa.String(length=80), nullable=False),
        sa.Column("final", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidate.id"], name=op.f("fk_verdict_candidate_candidate")
        ),
        sa.PrimaryKeyConstraint("candidate", "check_id", name=op.f("pk_verdict")),
    )

    head = sa.table("chain_head", sa.column("id"), sa.column("seq"), sa.column("digest"))
    op.bulk_insert(head, [{"id": 1, "seq": 0, "digest": GENESIS}])
