"""By when whoever has a chat should have answered what the resident wrote in it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("handoff", sa.Column("answer_by", storage.columns.Instant(), nullable=True))
    op.add_column("handoff", sa.Column("reminded_at", storage.columns.Instant(), nullable=True))
    where = sa.text("answer_by IS NOT NULL")
    op.create_index("ix_handoff_answer", "handoff", ["answer_by"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_handoff_answer", table_name="handoff")
    op.drop_column("handoff", "reminded_at")
    op.drop_column("handoff", "answer_by")
