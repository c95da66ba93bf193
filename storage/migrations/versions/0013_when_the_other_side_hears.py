"""When whoever said yes to being introduced is to hear who it is: in their own hours, as everybody."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('introduction_ask') as batch:
        batch.add_column(sa.Column('tell_at', storage.columns.Instant(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('introduction_ask') as batch:
        batch.drop_column('tell_at')
