"""Who waits for a place at an event, for whom one is kept and until when; when they are reminded of it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('booking') as batch:
        batch.add_column(sa.Column('state', sa.String(length=8), nullable=False, server_default='booked'))
        batch.add_column(sa.Column('answer_by', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('remind_at', storage.columns.Instant(), nullable=True))
        batch.create_index('ix_booking_gathering', ['gathering'])


def downgrade() -> None:
    with op.batch_alter_table('booking') as batch:
        batch.drop_index('ix_booking_gathering')
        for column in ('remind_at', 'answer_by', 'state'):
            batch.drop_column(column)
