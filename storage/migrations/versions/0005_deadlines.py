"""When a waiting resident was last told, when a gentle question lapses, and when news of a package may be told."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('handoff') as batch:
        batch.add_column(sa.Column('told_at', storage.columns.Instant(), nullable=True))
    with op.batch_alter_table('package_request') as batch:
        batch.add_column(sa.Column('tell_at', storage.columns.Instant(), nullable=True))
    with op.batch_alter_table('conversation') as batch:
        batch.add_column(sa.Column('lapses_at', storage.columns.Instant(), nullable=True))
        waiting = sa.text('lapses_at IS NOT NULL')
        batch.create_index('ix_conversation_lapses', ['lapses_at'], sqlite_where=waiting, postgresql_where=waiting)


def downgrade() -> None:
    with op.batch_alter_table('conversation') as batch:
        batch.drop_index('ix_conversation_lapses')
        batch.drop_column('lapses_at')
    with op.batch_alter_table('package_request') as batch:
        batch.drop_column('tell_at')
    with op.batch_alter_table('handoff') as batch:
        batch.drop_column('told_at')
