"""The day a resident last heard they would be answered by, and when they are still to hear that it has moved; handbacks."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('handoff') as batch:
        batch.add_column(sa.Column('told_by', sa.Date(), nullable=True))
        batch.add_column(sa.Column('tell_from', storage.columns.Instant(), nullable=True))
    with op.batch_alter_table('leave') as batch:
        batch.add_column(sa.Column('handed_back', storage.columns.Instant(), nullable=True))
    op.execute('UPDATE handoff SET told_by = promised_by')


def downgrade() -> None:
    with op.batch_alter_table('leave') as batch:
        batch.drop_column('handed_back')
    with op.batch_alter_table('handoff') as batch:
        batch.drop_column('tell_from')
        batch.drop_column('told_by')
