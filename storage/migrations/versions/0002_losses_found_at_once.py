"""Losses found at once, for every batch of a nudge."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    where = sa.text("kind = 'loss'")
    op.create_index('ix_activity_loss', 'activity', ['at'], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index('ix_activity_loss', table_name='activity')
