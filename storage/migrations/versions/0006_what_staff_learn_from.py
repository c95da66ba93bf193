"""What a sentence was taken for, what its writer said they meant, and when staff were done with it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('miss') as batch:
        batch.add_column(sa.Column('taken_for', sa.String(64), nullable=False, server_default=''))
        batch.add_column(sa.Column('meant', sa.String(64), nullable=False, server_default=''))
        batch.add_column(sa.Column('done_at', storage.columns.Instant(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('miss') as batch:
        batch.drop_column('done_at')
        batch.drop_column('meant')
        batch.drop_column('taken_for')
