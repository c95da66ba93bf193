"""What came of putting somebody forward for the leadership programme: how far it is, for which group, and since when."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('put_forward') as batch:
        batch.add_column(sa.Column('state', sa.String(length=16), nullable=False, server_default='put_forward'))
        batch.add_column(sa.Column('cohort', sa.String(length=64), nullable=False, server_default=''))
        batch.add_column(sa.Column('moved_at', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('tell_at', storage.columns.Instant(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('put_forward') as batch:
        for column in ('tell_at', 'moved_at', 'cohort', 'state'):
            batch.drop_column(column)
